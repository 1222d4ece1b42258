import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { type Actor, brokenConstraint, fromCursor, limitOf, notFound, pageOf, reach, Transactions } from '#platform';
import { applicationCanBecome, WAITING } from './application.rules.js';
import {
  type ApplicationPage,
  type ApplicationQuery,
  type ApplicationResponse,
  type IntakesToReviewPage,
  type NewApplication,
} from './applications.dto.js';
import { alreadyApplied, intakeClosed, personUnknown, wrongApplicationState } from './applications.errors.js';
import { applicationReach, reachesApplication } from './applications.policy.js';
import { type ApplicationRow, ApplicationsQueries } from './applications.queries.js';
import { ApplicationsRepository, type IntakeContext } from './applications.repository.js';
import { Facts } from '../facts.js';

@Injectable()
export class ApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsRepository,
    private readonly queries: ApplicationsQueries,
    private readonly people: People,
    private readonly facts: Facts,
  ) {}

  async list(actor: Actor, { intakeId, state, ...query }: ApplicationQuery): Promise<ApplicationPage> {
    const limit = limitOf(query);
    const states = state === 'waiting' ? WAITING : state ? [state] : null;
    const rows = await this.queries.list(
      applicationReach(actor, 'application:read'),
      { intakeId: intakeId ?? null, states },
      fromCursor(query.cursor, 2),
      limit,
    );
    return pageOf(rows, limit, (row) => [row.submittedOn, row.id], toResponse(actor));
  }

  async read(actor: Actor, id: string): Promise<ApplicationResponse> {
    const row = await this.queries.one(applicationReach(actor, 'application:read'), id);
    if (!row) throw notFound();
    return toResponse(actor)(row);
  }

  /** The intakes with applications that wait for the caller. */
  async toReview(actor: Actor): Promise<IntakesToReviewPage> {
    return { items: await this.queries.toReview(reach(actor, 'application:review', 'centre')), next: null };
  }

  /** A trainee applies for herself while the intake is open; a coordinator writes down who applied on paper. Errors: intake.closed, application.exists, person.unknown. */
  apply(actor: Actor, intakeId: string, request: NewApplication): Promise<ApplicationResponse> {
    return this.transactions.run(async () => {
      const intake = await this.applications.intake(intakeId);
      if (!intake) throw notFound();
      const { personId, self } = await this.applicant(actor, intake, request.personId);
      const today = this.facts.today();
      if (self && today < intake.opensOn) throw notFound(); // nobody has announced it yet
      if (self && today > intake.closesOn) throw intakeClosed();
      const id = randomUUID();
      await this.applications
        .insert([
          {
            id,
            intakeId,
            personId,
            state: 'submitted',
            intent: request.intent,
            motivation: request.motivation ?? null,
            submittedOn: today,
            decidedOn: null,
            decidedBy: null,
            reason: null,
          },
        ])
        .catch(refuseSecond);
      await this.people.linkCentre([personId], intake.centreId);
      await this.facts.audit(actor, {
        action: 'application:create',
        thing: 'application',
        thingId: id,
        after: { intakeId, personId, intent: request.intent },
      });
      await this.facts.record(actor, 'applied', [personId], today, intake);
      return this.read(actor, id);
    });
  }

  /** The applicant takes it back. Errors: application.wrong_state. */
  withdraw(actor: Actor, id: string): Promise<ApplicationResponse> {
    return this.transactions.run(async () => {
      const row = await this.queries.one(applicationReach(actor, 'application:withdraw'), id);
      if (!row) throw notFound();
      const [locked] = await this.applications.lock([id]);
      if (!applicationCanBecome(locked!.state, 'withdrawn')) throw wrongApplicationState([locked!]);
      const on = this.facts.today();
      await this.applications.decide([id], { state: 'withdrawn', reason: 'withdrew', on, by: actor.accountId });
      await this.facts.audit(actor, {
        action: 'application:withdraw',
        thing: 'application',
        thingId: id,
        before: { state: locked!.state },
        after: { state: 'withdrawn' },
      });
      return this.read(actor, id);
    });
  }

  /** Herself, or for staff a person of one of their centres. */
  private async applicant(actor: Actor, intake: IntakeContext, asked: string | undefined) {
    const over = applicationReach(actor, 'application:create');
    const own = over.personIds[0];
    if (own && (!asked || over.personIds.includes(asked))) return { personId: asked ?? own, self: true };
    if (!over.all && !over.centreIds.includes(intake.centreId))
      throw over.centreIds.length ? notFound() : personUnknown();
    const personId = asked ? await this.people.resolve(asked) : null;
    const known =
      personId && (await this.people.inCentres([personId], over.all ? 'all' : over.centreIds)).has(personId);
    if (!known) throw personUnknown();
    return { personId, self: false };
  }
}

function refuseSecond(error: unknown): never {
  if (brokenConstraint(error) === 'application_intake_id_person_id_idx') throw alreadyApplied();
  throw error;
}

export function toResponse(actor: Actor): (row: ApplicationRow) => ApplicationResponse {
  const [review, withdraw] = [
    applicationReach(actor, 'application:review'),
    applicationReach(actor, 'application:withdraw'),
  ];
  return ({ centreId, ...row }) => {
    const where = { personId: row.person.id, centreId };
    return {
      ...row,
      can: {
        review: reachesApplication(review, where) && !['admitted', 'withdrawn'].includes(row.state),
        withdraw: reachesApplication(withdraw, where) && applicationCanBecome(row.state, 'withdrawn'),
      },
    };
  };
}
