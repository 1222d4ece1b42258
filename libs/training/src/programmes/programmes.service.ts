import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  fromCursor,
  holds,
  limitOf,
  type ListQuery,
  notFound,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import { type Programme } from './programme.entity.js';
import {
  type NewProgramme,
  type ProgrammeChange,
  type ProgrammePage,
  type ProgrammeResponse,
  toProgrammeResponse,
} from './programmes.dto.js';
import { endsBeforeItStarts, refuseTakenProgrammeCode } from './programmes.errors.js';
import './programmes.policy.js';
import { type ProgrammeRow, ProgrammesRepository } from './programmes.repository.js';

@Injectable()
export class ProgrammesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly programmes: ProgrammesRepository,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, query: ListQuery): Promise<ProgrammePage> {
    const limit = limitOf(query);
    const rows = await this.programmes.list(fromCursor(query.cursor, 2), limit);
    return pageOf(
      rows,
      limit,
      ({ startsOn, id }) => [startsOn, id],
      (row) => this.toResponse(actor, row),
    );
  }

  async read(actor: Actor, id: string): Promise<ProgrammeResponse> {
    return this.toResponse(actor, await this.found(id));
  }

  /** Errors: span.ends_before_it_starts, programme.code_taken. */
  create(actor: Actor, { title, budget = null, endsOn = null, ...rest }: NewProgramme): Promise<ProgrammeResponse> {
    if (endsOn && endsOn < rest.startsOn) throw endsBeforeItStarts();
    const row: ProgrammeRow = {
      id: randomUUID(),
      code: rest.code,
      titleAr: title.ar,
      titleEn: title.en,
      funder: rest.funder,
      budgetAmount: budget?.amount ?? null,
      budgetCurrency: budget?.currency ?? null,
      startsOn: rest.startsOn,
      endsOn,
    };
    return this.transactions.run(async () => {
      await this.programmes.insert(row).catch(refuseTakenProgrammeCode);
      await this.audit.record(actor, { action: 'programme:create', thing: 'programme', thingId: row.id, after: row });
      return this.read(actor, row.id);
    });
  }

  /** The funder and the first day stay: figures were counted under them. Errors: span.ends_before_it_starts. */
  change(actor: Actor, id: string, change: ProgrammeChange, version: number): Promise<ProgrammeResponse> {
    return this.transactions.run(async () => {
      const before = await this.found(id);
      const after: Programme = {
        ...before,
        titleAr: change.title?.ar ?? before.titleAr,
        titleEn: change.title?.en ?? before.titleEn,
        endsOn: change.endsOn === undefined ? before.endsOn : change.endsOn,
      };
      if (change.budget !== undefined) {
        after.budgetAmount = change.budget?.amount ?? null;
        after.budgetCurrency = change.budget?.currency ?? null;
      }
      if (after.endsOn && after.endsOn < after.startsOn) throw endsBeforeItStarts();
      if (!(await this.programmes.update(after, version))) throw staleVersion();
      await this.audit.record(actor, { action: 'programme:update', thing: 'programme', thingId: id, before, after });
      return this.read(actor, id);
    });
  }

  private async found(id: string): Promise<Programme> {
    const row = await this.programmes.find(id);
    if (!row) throw notFound();
    return row;
  }

  private toResponse(actor: Actor, row: Programme): ProgrammeResponse {
    return toProgrammeResponse(row, { update: holds(actor, 'programme:update') });
  }
}
