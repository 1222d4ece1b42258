import { type MilestoneContext } from '../milestones/milestone.js';
import { type Day, type MilestoneKind } from '../milestones/milestone.kinds.js';
import { type Traits } from '../traits/trait.rules.js';

/** A fact to record. What it happened in (cohort, programme, placement …) stays on the row for ever. */
export interface NewMilestone extends Partial<MilestoneContext> {
  personId: string;
  kind: MilestoneKind;
  occurredOn: Day;
  reverses?: number | null;
  restates?: number | null;
  /** From a fixed list for exits. */
  reason?: string | null;
  /** Evidence; for `followed_up` the checkpoint (180 or 365) and the status that was learnt. */
  detail?: Readonly<Record<string, unknown>> | null;
  /** The account that records; null: the system. */
  recordedBy?: string | null;
}

/** What a person is counted under. What is left out is not spoken of; `validFrom` null corrects the whole life. */
export interface NewTrait extends Partial<Traits> {
  personId: string;
  validFrom?: Day | null;
  recordedBy?: string | null;
}
