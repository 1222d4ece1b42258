import { Injectable } from '@nestjs/common';
import { type Actor, notFound, Transactions } from '#platform';
import { applicationCanBecome } from './application.rules.js';
import { type ApplicationPage, type NewDecision } from './applications.dto.js';
import { applicationUnknown, intakeFull, refusalReasonNeeded, wrongApplicationState } from './applications.errors.js';
import { applicationReach, reachesApplication } from './applications.policy.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplicationsRepository, type LockedApplication } from './applications.repository.js';
import { toResponse } from './applications.service.js';
import { assertDay } from '../days.errors.js';
import { Facts } from '../facts.js';

/** Decides about applications to one intake: all of them or none. */
@Injectable()
export class ReviewApplications {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsRepository,
    private readonly queries: ApplicationsQueries,
    private readonly facts: Facts,
  ) {}

  /** Errors: application.reason_needed, application.unknown, application.wrong_state, intake.full. */
  review(actor: Actor, intakeId: string, request: NewDecision): Promise<ApplicationPage> {
    const { decision, reason = null, on = this.facts.today() } = request;
    if (decision === 'rejected' && !reason) throw refusalReasonNeeded();
    return this.transactions.run(async () => {
      const intake = await this.applications.lockIntake(intakeId);
      const over = applicationReach(actor, 'application:review');
      if (!intake || !reachesApplication(over, { personId: '', centreId: intake.centreId })) throw notFound();
      const locked = await this.lock(intakeId, [...new Set(request.applicationIds)]);
      assertDay('/on', on, { from: latest(locked), to: this.facts.today() });
      const refused = locked.filter(({ state }) => !applicationCanBecome(state, decision));
      if (refused.length) throw wrongApplicationState(refused.map(({ id, state }) => ({ id, state })));
      if (decision === 'admitted' && (await this.applications.countAdmitted(intakeId)) + locked.length > intake.seats)
        throw intakeFull(intake.seats);
      const ids = locked.map(({ id }) => id);
      await this.applications.decide(ids, {
        state: decision,
        reason: decision === 'rejected' ? reason : null,
        on,
        by: actor.accountId,
      });
      await this.facts.audit(
        actor,
        ...locked.map(({ id, state }) => ({
          action: 'application:review',
          thing: 'application',
          thingId: id,
          before: { state },
          after: { state: decision, reason },
        })),
      );
      if (decision === 'admitted')
        await this.facts.record(
          actor,
          'admitted',
          locked.map(({ personId }) => personId),
          on,
          intake,
        );
      const rows = await Promise.all(ids.map((id) => this.queries.one(over, id)));
      return { items: rows.map((row) => toResponse(actor)(row!)), next: null };
    });
  }

  private async lock(intakeId: string, ids: string[]): Promise<LockedApplication[]> {
    const locked = (await this.applications.lock(ids)).filter((row) => row.intakeId === intakeId);
    if (locked.length !== ids.length || !ids.length) throw applicationUnknown();
    return locked;
  }
}

const latest = (rows: LockedApplication[]) =>
  rows
    .map((row) => row.submittedOn)
    .sort()
    .at(-1)!;
