import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertVisible,
  Audit,
  brokenConstraint,
  Clock,
  fromCursor,
  limitOf,
  type ListQuery,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import {
  type CensusAnswerChange,
  type CensusAnswerPage,
  type CensusAnswerQuery,
  type CensusAnswerResponse,
  type CensusPage,
  HEADCOUNTS,
  type Headcounts,
} from './censuses.dto.js';
import { censusClosed, censusExists, headcountsIncomplete } from './censuses.errors.js';
import { answersFor } from './censuses.policy.js';
import { type CensusAnswerRow, CensusesRepository } from './censuses.repository.js';

@Injectable()
export class CensusesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly censuses: CensusesRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The latest first; a member finds its own answers beside each, but the estimate only of closed ones. */
  async list(actor: Actor, query: ListQuery): Promise<CensusPage> {
    const limit = limitOf(query);
    const rows = await this.censuses.list(fromCursor(query.cursor, 1)?.[0] ?? null, limit);
    const companies = answersFor(actor);
    const own =
      companies === 'all' || !rows.length
        ? []
        : await this.censuses.answers(
            rows.map(({ id }) => id),
            companies,
            { limit: 1000 },
          );
    return pageOf(
      rows,
      limit,
      ({ referenceOn }) => [referenceOn],
      ({ closedAt, ...row }) => ({
        ...row,
        closedAt: closedAt?.toISOString() ?? null,
        own: own.filter(({ censusId }) => censusId === row.id).map(toAnswer),
      }),
    );
  }

  /** Errors: census.exists. */
  open(actor: Actor, referenceOn: string): Promise<string> {
    return this.transactions.run(async () => {
      const id = randomUUID();
      await this.censuses.insert(id, referenceOn).catch((error: unknown) => {
        throw brokenConstraint(error) === 'census_reference_on_idx' ? censusExists() : error;
      });
      await this.audit.record(actor, { action: 'census:create', thing: 'census', thingId: id, after: { referenceOn } });
      return id;
    });
  }

  async answers(censusId: string, query: CensusAnswerQuery): Promise<CensusAnswerPage> {
    const limit = limitOf(query);
    const after = fromCursor(query.cursor, 2);
    const rows = await this.censuses.answers([censusId], 'all', { state: query.state, after, limit });
    return pageOf(rows, limit, ({ company, companyId }) => [company.ar, companyId], toAnswer);
  }

  /** Errors: request.not_found. */
  async readAnswer(actor: Actor, censusId: string, companyId: string): Promise<CensusAnswerResponse> {
    const companies = answersFor(actor);
    assertVisible(companies === 'all' || companies.includes(companyId));
    const [answer] = await this.censuses.answers([censusId], [companyId], { limit: 1 });
    assertVisible(answer !== undefined);
    return toAnswer(answer);
  }

  /** Errors: census.closed, census.headcount_missing. */
  answer(
    actor: Actor,
    censusId: string,
    companyId: string,
    change: CensusAnswerChange,
    version: number,
  ): Promise<CensusAnswerResponse> {
    return this.transactions.run(async () => {
      const companies = answersFor(actor);
      assertVisible(companies === 'all' || companies.includes(companyId));
      const census = await this.censuses.lock(censusId);
      const [before] = await this.censuses.answers([censusId], [companyId], { limit: 1 });
      assertVisible(census !== null && before !== undefined);
      if (census.closedAt) throw censusClosed();
      const answer = { ...headcountsOf(change), state: change.state, answeredAt: this.clock.now() };
      if (!(await this.censuses.updateAnswer(censusId, companyId, version, answer))) throw staleVersion();
      await this.audit.record(actor, {
        action: 'census_answer:update',
        thing: 'company',
        thingId: companyId,
        before,
        after: { censusId, ...answer },
      });
      const [after] = await this.censuses.answers([censusId], [companyId], { limit: 1 });
      return toAnswer(after!);
    });
  }
}

/** The five counts of a complete answer; of any other none is kept. */
function headcountsOf(change: CensusAnswerChange): Headcounts {
  const counts = Object.fromEntries(
    HEADCOUNTS.map((name) => [name, change.state === 'complete' ? (change[name] ?? null) : null]),
  ) as Headcounts;
  const missing = HEADCOUNTS.find((name) => counts[name] === null);
  if (change.state === 'complete' && missing) throw headcountsIncomplete(missing);
  return counts;
}

function toAnswer(row: CensusAnswerRow): CensusAnswerResponse {
  const { companyId, company, state, programmers, designers, developers, directors, other, version } = row;
  return { companyId, company, state, programmers, designers, developers, directors, other, version };
}
