import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertAllowed,
  Audit,
  Clock,
  fromCursor,
  limitOf,
  notFound,
  pageOf,
  reach,
  staleVersion,
  Transactions,
} from '#platform';
import { type Intake } from './intake.entity.js';
import {
  type IntakeChange,
  type IntakePage,
  type IntakeQuery,
  type IntakeResponse,
  type NewIntake,
} from './intakes.dto.js';
import { centreUnknown, closesBeforeItOpens, programmeUnknown, trackUnknown } from './intakes.errors.js';
import { reachesCentre } from './intakes.policy.js';
import { IntakesQueries, type IntakeRow } from './intakes.queries.js';
import { IntakesRepository } from './intakes.repository.js';

@Injectable()
export class IntakesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly intakes: IntakesRepository,
    private readonly queries: IntakesQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: IntakeQuery): Promise<IntakePage> {
    const limit = limitOf(query);
    const centres = reach(actor, 'intake:read', 'centre');
    const rows = await this.queries.list(centres, query, this.clock.today(), fromCursor(query.cursor, 2), limit);
    return pageOf(
      rows,
      limit,
      ({ closesOn, id }) => [closesOn, id],
      (row) => toResponse(actor, row),
    );
  }

  async read(actor: Actor, id: string): Promise<IntakeResponse> {
    const row = await this.queries.one(reach(actor, 'intake:read', 'centre'), id);
    if (!row) throw notFound();
    return toResponse(actor, row);
  }

  /** Errors: programme.unknown, centre.unknown, track.unknown, intake.closes_before_it_opens. */
  create(actor: Actor, { title, criteria, ...rest }: NewIntake): Promise<IntakeResponse> {
    if (rest.closesOn < rest.opensOn) throw closesBeforeItOpens();
    const row = {
      id: randomUUID(),
      ...rest,
      titleAr: title.ar,
      titleEn: title.en,
      criteriaAr: criteria.ar,
      criteriaEn: criteria.en,
    };
    return this.transactions.run(async () => {
      const known = await this.intakes.known(rest);
      if (!known.programme) throw programmeUnknown();
      if (!known.centre || !reachesCentre(actor, 'intake:create', rest.centreId)) throw centreUnknown();
      if (!known.track) throw trackUnknown();
      await this.intakes.insert(row);
      await this.audit.record(actor, { action: 'intake:create', thing: 'intake', thingId: row.id, after: row });
      return this.read(actor, row.id);
    });
  }

  /** Errors: intake.closes_before_it_opens. */
  change(actor: Actor, id: string, change: IntakeChange, version: number): Promise<IntakeResponse> {
    return this.transactions.run(async () => {
      const { centre } = await this.read(actor, id);
      assertAllowed(reachesCentre(actor, 'intake:update', centre.id));
      const before = (await this.intakes.find(id))!;
      const after: Intake = {
        ...before,
        titleAr: change.title?.ar ?? before.titleAr,
        titleEn: change.title?.en ?? before.titleEn,
        criteriaAr: change.criteria?.ar ?? before.criteriaAr,
        criteriaEn: change.criteria?.en ?? before.criteriaEn,
        closesOn: change.closesOn ?? before.closesOn,
        seats: change.seats ?? before.seats,
      };
      if (after.closesOn < after.opensOn) throw closesBeforeItOpens();
      if (!(await this.intakes.update(after, version))) throw staleVersion();
      await this.audit.record(actor, { action: 'intake:update', thing: 'intake', thingId: id, before, after });
      return this.read(actor, id);
    });
  }
}

const toResponse = (actor: Actor, row: IntakeRow): IntakeResponse => ({
  ...row,
  can: { update: reachesCentre(actor, 'intake:update', row.centre.id) },
});
