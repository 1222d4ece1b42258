import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { CompanyCensus } from './census.entity.js';
import { CensusesRepository } from './censuses.repository.js';
import { type AnswerBefore, type PaperAnswer, type SavedAnswer } from './census-paper.rules.js';

const COUNTS = ['programmers', 'designers', 'developers', 'directors', 'other'] as const;
const COLUMNS = COUNTS.join(', ');

/** Every statement about census answers that come in many at once. */
@Injectable()
export class CensusPapersRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly censuses: CensusesRepository,
  ) {}

  open = (id: string, referenceOn: string): Promise<void> => this.censuses.insert(id, referenceOn);

  lock(referenceOn: string): Promise<CompanyCensus | null> {
    return this.transactions.manager.findOne(CompanyCensus, {
      where: { referenceOn },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async answers(censusId: string, companyIds: readonly string[]): Promise<Map<string, AnswerBefore>> {
    const rows = await this.transactions.query<AnswerBefore & { companyId: string }>(
      `SELECT company_id AS "companyId", state, answered_at AS "answeredAt", ${COLUMNS}
       FROM companies.census_answer WHERE census_id = $1 AND company_id = ANY($2) FOR UPDATE`,
      [censusId, companyIds],
    );
    return new Map(rows.map(({ companyId, ...answer }) => [companyId, answer]));
  }

  /** Answers their new versions by company. A company that the frame lacks joins it in the size class that it has now. */
  async save(censusId: string, answers: readonly PaperAnswer[], at: Date): Promise<Map<string, number>> {
    const rows = await this.transactions.query<{ companyId: string; version: number }>(
      `INSERT INTO companies.census_answer AS a (census_id, company_id, size, state, ${COLUMNS}, answered_at)
       SELECT $1, c.id, c.size, r.state, ${COUNTS.map((count) => `r.${count}`).join(', ')}, $3
       FROM jsonb_to_recordset($2::jsonb) AS r("companyId" uuid, state text, ${COUNTS.map((count) => `${count} int`).join(', ')})
       JOIN companies.company c ON c.id = r."companyId"
       ON CONFLICT (census_id, company_id) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at, version = a.version + 1,
         ${COUNTS.map((count) => `${count} = excluded.${count}`).join(', ')}
       RETURNING company_id AS "companyId", version`,
      [censusId, JSON.stringify(answers.map(({ headcounts, ...answer }) => ({ ...answer, ...headcounts }))), at],
    );
    return new Map(rows.map(({ companyId, version }) => [companyId, version]));
  }

  /** Whether the census is open and each answer is as it was left. Holds them. */
  async untouched(censusId: string, saved: readonly SavedAnswer[]): Promise<boolean> {
    const [census] = await this.transactions.query<{ open: boolean }>(
      'SELECT closed_at IS NULL AS open FROM companies.census WHERE id = $1 FOR UPDATE',
      [censusId],
    );
    const rows = await this.transactions.query<{ companyId: string; version: number }>(
      `SELECT company_id AS "companyId", version FROM companies.census_answer WHERE census_id = $1 AND company_id = ANY($2) FOR UPDATE`,
      [censusId, saved.map(({ companyId }) => companyId)],
    );
    const versions = new Map(rows.map(({ companyId, version }) => [companyId, version]));
    return census?.open === true && saved.every(({ companyId, version }) => versions.get(companyId) === version);
  }

  async restore(censusId: string, saved: readonly SavedAnswer[]): Promise<void> {
    const joined = saved.flatMap(({ companyId, before }) => (before ? [] : [companyId]));
    const was = saved.flatMap(({ companyId, before }) => (before ? [{ companyId, ...before }] : []));
    await this.transactions.query('DELETE FROM companies.census_answer WHERE census_id = $1 AND company_id = ANY($2)', [
      censusId,
      joined,
    ]);
    await this.transactions.query(
      `UPDATE companies.census_answer a SET state = b.state, answered_at = b."answeredAt", version = version + 1,
         ${COUNTS.map((count) => `${count} = b.${count}`).join(', ')}
       FROM jsonb_to_recordset($2::jsonb) AS b("companyId" uuid, state text, "answeredAt" timestamptz, ${COUNTS.map((count) => `${count} int`).join(', ')})
       WHERE a.census_id = $1 AND a.company_id = b."companyId"`,
      [censusId, JSON.stringify(was)],
    );
  }

  /** The census itself, when nobody has answered it; false when somebody has. */
  async removeUnanswered(censusId: string): Promise<boolean> {
    const answered = await this.transactions.query(
      `SELECT FROM companies.census_answer WHERE census_id = $1 AND state <> 'waiting' LIMIT 1`,
      [censusId],
    );
    if (answered.length) return false;
    await this.transactions.query('DELETE FROM companies.census_answer WHERE census_id = $1', [censusId]);
    await this.transactions.query('DELETE FROM companies.census WHERE id = $1', [censusId]);
    return true;
  }
}
