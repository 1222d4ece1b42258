import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertAllowed,
  fromCursor,
  limitOf,
  notFound,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import { attendanceRate } from '../attendance/rate.rules.js';
import { assertDay } from '../days.errors.js';
import { centreUnknown, programmeUnknown } from '../intakes/intakes.errors.js';
import { endsBeforeItStarts } from '../programmes/programmes.errors.js';
import { cohortCanBecome } from './cohort.rules.js';
import { CohortSeats } from './cohort-seats.js';
import { CohortTrainers } from './cohort-trainers.js';
import {
  type CohortChange,
  type CohortPage,
  type CohortQuery,
  type CohortResponse,
  type NewCohort,
} from './cohorts.dto.js';
import { intakeUnknown, refuseTakenCohortCode, versionUnknown } from './cohorts.errors.js';
import { type CohortReach, cohortReach, reachesCohort } from './cohorts.policy.js';
import { CohortsQueries, type CohortRow } from './cohorts.queries.js';
import { CohortsRepository, type LockedCohort } from './cohorts.repository.js';

@Injectable()
export class CohortsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cohorts: CohortsRepository,
    private readonly queries: CohortsQueries,
    private readonly trainers: CohortTrainers,
    private readonly seats: CohortSeats,
  ) {}

  async list(actor: Actor, query: CohortQuery): Promise<CohortPage> {
    const limit = limitOf(query);
    const rows = await this.queries.list(cohortReach(actor, 'cohort:read'), query, fromCursor(query.cursor, 2), limit);
    return pageOf(rows, limit, ({ startsOn, id }) => [startsOn, id], toResponse(actor));
  }

  async read(actor: Actor, id: string): Promise<CohortResponse> {
    const row = await this.queries.one(cohortReach(actor, 'cohort:read'), id);
    if (!row) throw notFound();
    return toResponse(actor)(row);
  }

  /** Errors: span.ends_before_it_starts, centre.unknown, programme.unknown, curriculum.unknown, intake.unknown, trainer.unknown, cohort.code_taken. */
  create(actor: Actor, { title, trainerIds = [], ...rest }: NewCohort): Promise<CohortResponse> {
    if (rest.endsOn < rest.startsOn) throw endsBeforeItStarts();
    const row = {
      id: randomUUID(),
      ...rest,
      titleAr: title.ar,
      titleEn: title.en,
      intakeId: rest.intakeId ?? null,
      rosterFrozenOn: rest.rosterFrozenOn ?? null,
    };
    return this.transactions.run(async () => {
      const known = await this.cohorts.known(row);
      const mine = reachesCohort(cohortReach(actor, 'cohort:create'), { id: '', centreId: rest.centreId });
      if (!known.centre || !mine) throw centreUnknown();
      if (!known.programme) throw programmeUnknown();
      if (!known.version) throw versionUnknown();
      if (!known.intake) throw intakeUnknown();
      await this.cohorts.insert([row]).catch(refuseTakenCohortCode);
      await this.trainers.set(row.id, trainerIds);
      await this.seats.facts.audit(actor, {
        action: 'cohort:create',
        thing: 'cohort',
        thingId: row.id,
        after: { ...row, trainerIds },
      });
      return this.read(actor, row.id);
    });
  }

  /** Errors: span.ends_before_it_starts, cohort.capacity_below_seated, trainer.unknown, day.too_early. */
  change(
    actor: Actor,
    id: string,
    { title, trainerIds, ...rest }: CohortChange,
    version: number,
  ): Promise<CohortResponse> {
    return this.transactions.run(async () => {
      const before = await this.locked(actor, id, 'cohort:update');
      if (before.version !== version) throw staleVersion();
      const [startsOn, endsOn] = [rest.startsOn ?? before.startsOn, rest.endsOn ?? before.endsOn];
      if (endsOn < startsOn) throw endsBeforeItStarts();
      if (rest.rosterFrozenOn && rest.rosterFrozenOn !== before.rosterFrozenOn)
        assertDay('/rosterFrozenOn', rest.rosterFrozenOn, { from: this.seats.facts.today() });
      await this.seats.assertRoom(id, rest.capacity);
      await this.cohorts.update(
        id,
        { ...rest, ...(title ? { titleAr: title.ar, titleEn: title.en } : {}) },
        before.version,
      );
      if (trainerIds) await this.trainers.set(id, trainerIds);
      await this.seats.facts.audit(actor, {
        action: 'cohort:update',
        thing: 'cohort',
        thingId: id,
        before,
        after: { ...rest, title, trainerIds },
      });
      return this.read(actor, id);
    });
  }

  /** The cohort, held until the transaction ends. Errors: request.not_found for a cohort that is not the caller's; request.forbidden for one that may only be seen. */
  async locked(actor: Actor, id: string, permission: `${string}:${string}`): Promise<LockedCohort> {
    const cohort = await this.cohorts.lock(id);
    if (!cohort || !reachesCohort(cohortReach(actor, 'cohort:read'), cohort)) throw notFound();
    assertAllowed(reachesCohort(cohortReach(actor, permission), cohort));
    return cohort;
  }
}

function toResponse(actor: Actor): (row: CohortRow) => CohortResponse {
  const over = (permission: `${string}:${string}`): CohortReach => cohortReach(actor, permission);
  const [update, enrol, graduate] = [over('cohort:update'), over('enrolment:create'), over('cohort:graduate')];
  return ({ attendance, definition, ...row }) => {
    const place = { id: row.id, centreId: row.centre.id };
    const mayChange = reachesCohort(update, place);
    return {
      ...row,
      attendanceRate: attendanceRate(attendance, definition),
      can: {
        update: mayChange,
        enrol: reachesCohort(enrol, place) && ['planned', 'running'].includes(row.state),
        start: mayChange && cohortCanBecome(row.state, 'running'),
        finish: mayChange && cohortCanBecome(row.state, 'finished'),
        cancel: mayChange && cohortCanBecome(row.state, 'cancelled') && row.counts.seated === 0,
        graduate: reachesCohort(graduate, place) && ['running', 'finished'].includes(row.state),
      },
    };
  };
}
