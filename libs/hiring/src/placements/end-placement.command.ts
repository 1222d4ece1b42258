import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type Actor, addDays, assertVisible, Audit, Clock, staleVersion, Transactions } from '#platform';
import { contextOf, PlacementContext } from './placement-context.js';
import { type EndReason } from './placement.rules.js';
import { endsBeforeStart, endsInTheFuture, placementEnded } from './placements.errors.js';
import { placementReach } from './placements.policy.js';
import { PlacementsRepository } from './placements.repository.js';

/** Work ends: from the first day without it the person counts no more. */
@Injectable()
export class EndPlacement {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsRepository,
    private readonly context: PlacementContext,
    private readonly ledger: Ledger,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** `on` is the first day without the work. Errors: placement.ended, placement.ends_before_start, placement.ends_in_future, 412. */
  run(
    actor: Actor,
    id: string,
    { on, reason }: { on: string; reason: EndReason },
    version: number | null,
  ): Promise<void> {
    return this.transactions.run(async () => {
      assertVisible((await this.placements.find(id, placementReach(actor))) !== null);
      const placement = (await this.placements.lock(id))!;
      if (placement.endedOn !== null) throw placementEnded();
      if (on <= placement.startsOn) throw endsBeforeStart();
      if (on > addDays(this.clock.today(), 1)) throw endsInTheFuture();
      if (!(await this.placements.end(id, version ?? placement.version, on, reason))) throw staleVersion();
      await this.audit.record(actor, {
        action: 'placement:end',
        thing: 'placement',
        thingId: id,
        before: { endedOn: null },
        after: { endedOn: on, reason },
      });
      const placed = await this.context.placed(placement.personId, id);
      if (placed)
        await this.ledger.record([
          {
            ...contextOf(placed),
            personId: placement.personId,
            kind: 'job_ended',
            occurredOn: on,
            reason,
            recordedBy: actor.accountId,
          },
        ]);
    });
  }
}
