import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { type Actor, assertVisible, notFound } from '#platform';
import { displaySerial } from '../certificates/serial.rules.js';
import { cohortReach, reachesCohort } from '../cohorts/cohorts.policy.js';
import { type LockedCohort } from '../cohorts/cohorts.repository.js';
import { Facts } from '../facts.js';
import { type Candidate } from './candidates.js';
import { enrolmentCanBecome } from './enrolment.rules.js';
import { type EnrolmentPage, type EnrolmentQuery, type EnrolmentResponse } from './enrolments.dto.js';
import { alreadyEnrolled } from './enrolments.errors.js';
import { EnrolmentsQueries, type EnrolmentRow } from './enrolments.queries.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly queries: EnrolmentsQueries,
    private readonly people: People,
    private readonly facts: Facts,
  ) {}

  /** Everybody of a cohort by name, on one page. Errors: request.not_found. */
  async list(actor: Actor, cohortId: string, { who }: EnrolmentQuery): Promise<EnrolmentPage> {
    const over = cohortReach(actor, 'enrolment:read');
    const rows = await this.queries.list(over, cohortId, who ?? null);
    if (!rows.length) assertVisible(await this.queries.reaches(over, cohortId));
    return { items: rows.map(toResponse(actor)), next: null };
  }

  /** Errors: request.not_found. */
  async read(actor: Actor, id: string): Promise<EnrolmentResponse> {
    const [enrolment] = (await this.page(actor, [id])).items;
    if (!enrolment) throw notFound();
    return enrolment;
  }

  countSeated(cohortId: string): Promise<number> {
    return this.enrolments.countSeated(cohortId);
  }

  /** Errors: enrolment.exists. */
  async assertNew(cohortId: string, candidates: readonly Candidate[]): Promise<void> {
    const ids = candidates.map(({ personId }) => personId);
    const twice = await this.enrolments.enrolledOf(cohortId, ids);
    if (twice.length) throw alreadyEnrolled(twice);
  }

  /** Writes the enrolments with their milestones; in a cohort that runs they start at once. Joins the caller's transaction, which holds the cohort. */
  async seat(actor: Actor, cohort: LockedCohort, candidates: readonly Candidate[], on: string): Promise<EnrolmentPage> {
    const running = cohort.state === 'running';
    const rows = candidates.map(({ personId, intent }) => ({
      id: randomUUID(),
      personId,
      cohortId: cohort.id,
      state: running ? ('active' as const) : ('enrolled' as const),
      intent,
      enrolledOn: on,
      endedOn: null,
      exitReason: null,
    }));
    const persons = rows.map(({ personId }) => personId);
    await this.enrolments.insert(rows);
    await this.people.linkCentre(persons, cohort.centreId);
    await this.facts.audit(
      actor,
      ...rows.map((row) => ({ action: 'enrolment:create', thing: 'enrolment', thingId: row.id, after: row })),
    );
    const started = on > cohort.startsOn ? on : cohort.startsOn;
    await this.facts.recordAll(
      actor,
      persons.flatMap((personId) => [
        { personId, kind: 'enrolled' as const, on },
        ...(running ? [{ personId, kind: 'started' as const, on: started }] : []),
      ]),
      cohort,
    );
    return this.page(
      actor,
      rows.map(({ id }) => id),
    );
  }

  async page(actor: Actor, ids: readonly string[]): Promise<EnrolmentPage> {
    const rows = await this.queries.many(cohortReach(actor, 'enrolment:read'), ids);
    return { items: rows.map(toResponse(actor)), next: null };
  }
}

function toResponse(actor: Actor): (row: EnrolmentRow) => EnrolmentResponse {
  const over = cohortReach(actor, 'enrolment:update');
  return ({ centreId, serial, ...row }) => {
    const may = reachesCohort(over, { id: row.cohortId, centreId });
    return {
      ...row,
      serial: serial && displaySerial(serial),
      can: {
        exit: may && enrolmentCanBecome(row.state, 'withdrawn'),
        return: may && row.state === 'deferred',
      },
    };
  };
}
