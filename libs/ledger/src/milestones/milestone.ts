import { type Day, type Instant, type MilestoneKind } from './milestone.kinds.js';

/** What a milestone happened in. It stays on the row for ever: a company that grows later does not move an old figure. */
export interface MilestoneContext {
  readonly cohortId: string | null;
  readonly track: string | null;
  readonly programmeId: string | null;
  readonly funder: string | null;
  readonly placementId: string | null;
  readonly companyId: string | null;
  readonly companySize: string | null;
  readonly placementKind: string | null;
  readonly profession: string | null;
  readonly export: string | null;
}

/** One row of the ledger. A row with `reverses` says only that an earlier row of the same person and kind does not hold. */
export interface Milestone extends MilestoneContext {
  readonly id: number;
  readonly personId: string;
  readonly kind: MilestoneKind;
  readonly occurredOn: Day;
  readonly recordedAt: Instant;
  readonly reverses: number | null;
}
