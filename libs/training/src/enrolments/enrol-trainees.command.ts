import { Injectable } from '@nestjs/common';
import { type Actor, Transactions } from '#platform';
import { enrolRefusal } from '../cohorts/cohort.rules.js';
import { cannotEnrol } from '../cohorts/cohorts.errors.js';
import { CohortsService } from '../cohorts/cohorts.service.js';
import { assertDay } from '../days.errors.js';
import { Facts } from '../facts.js';
import { Candidates } from './candidates.js';
import { type EnrolmentPage, type NewEnrolments } from './enrolments.dto.js';
import { nobodyChosen } from './enrolments.errors.js';
import { EnrolmentsService } from './enrolments.service.js';

/** Takes persons into a cohort, all of them or none; the last seat goes to one. */
@Injectable()
export class EnrolTrainees {
  constructor(
    private readonly transactions: Transactions,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly candidates: Candidates,
    private readonly facts: Facts,
  ) {}

  /** Errors: cohort.full, cohort.frozen, cohort.closed, enrolment.exists, person.unknown, day.too_late. */
  enrol(actor: Actor, cohortId: string, request: NewEnrolments): Promise<EnrolmentPage> {
    const { intent = 'seeks_work', on = this.facts.today() } = request;
    if (!request.personIds.length) throw nobodyChosen();
    return this.transactions.run(async () => {
      const cohort = await this.cohorts.locked(actor, cohortId, 'enrolment:create');
      assertDay('/on', on, { to: this.facts.today() });
      const candidates = await this.candidates.of(actor, cohort, { personIds: request.personIds, intent, on });
      await this.enrolments.assertNew(cohortId, candidates);
      const seated = await this.enrolments.countSeated(cohortId);
      const refusal = enrolRefusal(cohort, { seated, wanted: candidates.length, today: this.facts.today() });
      if (refusal) throw cannotEnrol(refusal);
      return this.enrolments.seat(actor, cohort, candidates, on);
    });
  }
}
