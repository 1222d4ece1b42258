import { Injectable } from '@nestjs/common';
import { type Actor, notFound, staleVersion, Transactions } from '#platform';
import { enrolRefusal } from '../cohorts/cohort.rules.js';
import { cannotEnrol } from '../cohorts/cohorts.errors.js';
import { type LockedCohort } from '../cohorts/cohorts.repository.js';
import { CohortsService } from '../cohorts/cohorts.service.js';
import { assertDay } from '../days.errors.js';
import { Facts } from '../facts.js';
import { enrolmentCanBecome, type Exit, EXITS, type ExitReason } from './enrolment.rules.js';
import { type EnrolmentChange, type EnrolmentResponse } from './enrolments.dto.js';
import { exitReasonNeeded, wrongEnrolmentState } from './enrolments.errors.js';
import { EnrolmentsRepository, type LockedEnrolment } from './enrolments.repository.js';
import { EnrolmentsService } from './enrolments.service.js';

/** A trainee leaves, for now or for good, or comes back. */
@Injectable()
export class ChangeEnrolment {
  constructor(
    private readonly transactions: Transactions,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsRepository,
    private readonly service: EnrolmentsService,
    private readonly facts: Facts,
  ) {}

  /** Errors: enrolment.wrong_state, enrolment.reason_needed, day.too_early, day.too_late, cohort.full. */
  change(actor: Actor, id: string, request: EnrolmentChange, version: number): Promise<EnrolmentResponse> {
    const { state, on = this.facts.today() } = request;
    return this.transactions.run(async () => {
      const cohortId = await this.enrolments.cohortOf(id);
      if (!cohortId) throw notFound();
      const cohort = await this.cohorts.locked(actor, cohortId, 'enrolment:update');
      const before = await this.enrolments.lock(id);
      if (before.version !== version) throw staleVersion();
      if (!enrolmentCanBecome(before.state, state)) throw wrongEnrolmentState(before.state);
      assertDay('/on', on, { from: before.enrolledOn, to: this.facts.today() });
      if (isExit(state)) await this.leave(actor, before, cohort, { state, on, reason: request.reason ?? null });
      else await this.comeBack(actor, before, cohort);
      const [row] = (await this.service.page(actor, [id])).items;
      return row!;
    });
  }

  private async leave(
    actor: Actor,
    { id, personId, state: from }: LockedEnrolment,
    cohort: LockedCohort,
    { state, on, reason }: { state: Exit; on: string; reason: ExitReason | null },
  ): Promise<void> {
    if (!reason) throw exitReasonNeeded();
    await this.enrolments.setState([id], { state, endedOn: on, exitReason: reason });
    await this.audit(actor, id, from, { state, on, reason });
    if (state !== 'deferred') await this.facts.record(actor, state, [personId], on, cohort, reason);
  }

  /** She is known to the roster, so a frozen one does not keep her out; a full one does. */
  private async comeBack(actor: Actor, { id, state: from }: LockedEnrolment, cohort: LockedCohort): Promise<void> {
    const seated = await this.service.countSeated(cohort.id);
    const refusal = enrolRefusal({ ...cohort, rosterFrozenOn: null }, { seated, wanted: 1, today: this.facts.today() });
    if (refusal) throw cannotEnrol(refusal);
    await this.enrolments.setState([id], { state: 'active', endedOn: null, exitReason: null });
    await this.audit(actor, id, from, { state: 'active' });
  }

  private audit(actor: Actor, thingId: string, from: string, after: object): Promise<void> {
    return this.facts.audit(actor, {
      action: 'enrolment:update',
      thing: 'enrolment',
      thingId,
      before: { state: from },
      after,
    });
  }
}

const isExit = (state: string): state is Exit => (EXITS as readonly string[]).includes(state);
