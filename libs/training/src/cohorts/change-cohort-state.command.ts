import { Injectable } from '@nestjs/common';
import { type MilestoneKind } from '#ledger';
import { type Actor, staleVersion, Transactions } from '#platform';
import { assertDay } from '../days.errors.js';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { Facts } from '../facts.js';
import { afterCohortChange, cohortCanBecome, type CohortState } from './cohort.rules.js';
import { type CohortResponse, type CohortStateChange } from './cohorts.dto.js';
import { cohortNotEmpty, wrongCohortState } from './cohorts.errors.js';
import { CohortsRepository } from './cohorts.repository.js';
import { CohortsService } from './cohorts.service.js';

const MILESTONE: Partial<Record<CohortState, MilestoneKind>> = { running: 'started', finished: 'completed' };

/** Lets a cohort begin, end, or not take place; its trainees start and complete with it. */
@Injectable()
export class ChangeCohortState {
  constructor(
    private readonly transactions: Transactions,
    private readonly service: CohortsService,
    private readonly cohorts: CohortsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly facts: Facts,
  ) {}

  /** Errors: cohort.wrong_state, cohort.not_empty, day.too_early, day.too_late. */
  change(actor: Actor, id: string, request: CohortStateChange, version: number): Promise<CohortResponse> {
    return this.transactions.run(async () => {
      const cohort = await this.service.locked(actor, id, 'cohort:update');
      if (cohort.version !== version) throw staleVersion();
      const { state, on = this.facts.today() } = request;
      if (!cohortCanBecome(cohort.state, state)) throw wrongCohortState(cohort.state);
      if (state === 'cancelled' && (await this.enrolments.countSeated(id)) > 0) throw cohortNotEmpty();
      const moving = (await this.enrolments.lockOf(id)).filter((one) => afterCohortChange(one.state, state));
      const latest = moving
        .map((one) => one.enrolledOn)
        .sort()
        .at(-1);
      assertDay('/on', on, { from: latest, to: this.facts.today() });
      await this.cohorts.update(id, { state }, version);
      await this.facts.audit(actor, {
        action: 'cohort:state',
        thing: 'cohort',
        thingId: id,
        before: { state: cohort.state },
        after: { state, on },
      });
      if (moving.length) await this.move(actor, moving, state, on, cohort);
      return this.service.read(actor, id);
    });
  }

  private async move(
    actor: Actor,
    moving: Awaited<ReturnType<EnrolmentsRepository['lockOf']>>,
    state: CohortState,
    on: string,
    cohort: Awaited<ReturnType<CohortsService['locked']>>,
  ): Promise<void> {
    await this.enrolments.setState(
      moving.map(({ id }) => id),
      {
        state: afterCohortChange(moving[0]!.state, state)!,
        endedOn: state === 'finished' ? on : null,
        exitReason: null,
      },
    );
    const persons = moving.map(({ personId }) => personId);
    await this.facts.record(actor, MILESTONE[state]!, persons, on, cohort);
  }
}
