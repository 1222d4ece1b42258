import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type CompanySize } from '../companies/company.rules.js';
import { type PublishedEstimate } from './census.rules.js';
import { type AnswerState, CensusAnswer, CompanyCensus } from './census.entity.js';
import { type CensusAnswerResponse, type Headcounts } from './censuses.dto.js';

/** One company's answer and the census that it belongs to. */
export type CensusAnswerRow = CensusAnswerResponse & { censusId: string };

export interface CensusRow {
  id: string;
  referenceOn: string;
  closedAt: Date | null;
  estimate: PublishedEstimate | null;
  companies: number;
  answered: number;
}

const ANSWER = `a.company_id AS "companyId", json_build_object('ar', c.name_ar, 'en', c.name_en) AS company, a.state,
  a.programmers, a.designers, a.developers, a.directors, a.other, a.version`;

@Injectable()
export class CensusesRepository {
  constructor(private readonly transactions: Transactions) {}

  list(after: string | null, limit: number): Promise<CensusRow[]> {
    return this.transactions.query(
      `SELECT s.id, s.reference_on AS "referenceOn", s.closed_at AS "closedAt", s.estimate, f.companies, f.answered
       FROM companies.census s CROSS JOIN LATERAL (SELECT count(*)::int AS companies,
         (count(*) FILTER (WHERE state = 'complete'))::int AS answered FROM companies.census_answer WHERE census_id = s.id) f
       WHERE $1::date IS NULL OR s.reference_on < $1 ORDER BY s.reference_on DESC LIMIT $2`,
      [after, limit + 1],
    );
  }

  lock(id: string): Promise<CompanyCensus | null> {
    return this.transactions.manager.findOne(CompanyCensus, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** A census with its frame: every verified company, in the size class that it has now. */
  async insert(id: string, referenceOn: string): Promise<void> {
    await this.transactions.manager.insert(CompanyCensus, { id, referenceOn });
    await this.transactions.query(
      `INSERT INTO companies.census_answer (census_id, company_id, size)
       SELECT $1, id, size FROM companies.company WHERE verified_at IS NOT NULL`,
      [id],
    );
  }

  /** Answers of the given companies (all: null) to the given censuses, by Arabic name; `limit + 1` rows. */
  answers(
    censusIds: string[],
    companyIds: 'all' | string[],
    { state, after, limit }: { state?: AnswerState; after?: string[] | null; limit: number },
  ): Promise<CensusAnswerRow[]> {
    return this.transactions.query(
      `SELECT a.census_id AS "censusId", ${ANSWER} FROM companies.census_answer a JOIN companies.company c ON c.id = a.company_id
       WHERE a.census_id = ANY($1) AND ($2::uuid[] IS NULL OR a.company_id = ANY($2)) AND ($3::text IS NULL OR a.state = $3)
         AND ($4::text IS NULL OR (c.name_ar, c.id) > ($4, $5::uuid))
       ORDER BY c.name_ar, c.id LIMIT $6`,
      [
        censusIds,
        companyIds === 'all' ? null : companyIds,
        state ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  async updateAnswer(
    censusId: string,
    companyId: string,
    version: number,
    answer: Headcounts & { state: AnswerState; answeredAt: Date },
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      CensusAnswer,
      { censusId, companyId, version },
      { ...answer, version: version + 1 },
    );
    return affected === 1;
  }

  /** Every company of a frame: its class, how it answered, its headcount in the four professions, and that of the census before. */
  frame(
    censusId: string,
  ): Promise<{ size: CompanySize; state: AnswerState; professionals: number | null; before: number | null }[]> {
    return this.transactions.query(
      `SELECT a.size, a.state, a.programmers + a.designers + a.developers + a.directors AS professionals, b.before
       FROM companies.census_answer a JOIN companies.census s ON s.id = a.census_id
       LEFT JOIN LATERAL (
         SELECT p.programmers + p.designers + p.developers + p.directors AS before FROM companies.census_answer p
         JOIN companies.census e ON e.id = p.census_id
         WHERE p.company_id = a.company_id AND e.closed_at IS NOT NULL AND e.reference_on < s.reference_on
         ORDER BY e.reference_on DESC LIMIT 1) b ON true
       WHERE a.census_id = $1`,
      [censusId],
    );
  }

  async close(id: string, at: Date, estimate: PublishedEstimate): Promise<void> {
    await this.transactions.manager.update(CompanyCensus, { id }, { closedAt: at, estimate });
  }
}
