import { Injectable } from '@nestjs/common';
import { Ledger, type MilestoneKind } from '#ledger';
import { People } from '#people';
import { type Act, Audit, Clock } from '#platform';

/** What a fact of training is counted under. */
export interface FactContext {
  cohortId?: string | null;
  track: string;
  programmeId: string;
  funder: string;
}

/** What is written beside the rows of a training write: milestones and the audit, in the same transaction. */
@Injectable()
export class Facts {
  constructor(
    private readonly ledger: Ledger,
    private readonly audits: Audit,
    private readonly clock: Clock,
    private readonly people: People,
  ) {}

  /** The local day, `YYYY-MM-DD`. */
  today(): string {
    return this.clock.today();
  }

  audit(actor: { accountId: string | null }, ...acts: Act[]): Promise<void> {
    return this.audits.record(actor, ...acts);
  }

  /** That persons reached something on a day; exits with their reason. */
  record(
    actor: { accountId: string | null },
    kind: MilestoneKind,
    personIds: readonly string[],
    on: string,
    context: FactContext,
    reason: string | null = null,
  ): Promise<void> {
    return this.recordAll(
      actor,
      personIds.map((personId) => ({ personId, kind, on, reason })),
      context,
    );
  }

  /** Several kinds at once, all with one recording time; of a record that was merged, for the one that stands. */
  async recordAll(
    actor: { accountId: string | null },
    facts: readonly { personId: string; kind: MilestoneKind; on: string; reason?: string | null }[],
    { cohortId = null, track, programmeId, funder }: FactContext,
  ): Promise<void> {
    if (!facts.length) return;
    const standing = await this.people.resolveAll(facts.map(({ personId }) => personId));
    await this.ledger.record(
      facts.map(({ personId, kind, on, reason = null }) => ({
        personId: standing.get(personId) ?? personId,
        kind,
        occurredOn: on,
        reason,
        cohortId,
        track,
        programmeId,
        funder,
        recordedBy: actor.accountId,
      })),
    );
  }
}
