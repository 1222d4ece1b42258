import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { WITHIN_REACH } from '../placements/placements.repository.js';
import { type PlacementReach } from '../placements/placements.policy.js';
import { RetentionCheck } from './retention-check.entity.js';

/** A check with the work that it is about. */
export interface CheckRow extends RetentionCheck {
  personId: string;
  companyId: string | null;
  startsOn: string;
  endedOn: string | null;
}

const COLUMNS = `c.id, c.placement_id AS "placementId", c.after_days AS "afterDays", c.due_on AS "dueOn", c.company_says AS "companySays",
  c.person_says AS "personSays", c.settled, c.note, c.version, p.person_id AS "personId", p.company_id AS "companyId",
  p.starts_on AS "startsOn", p.ended_on AS "endedOn"`;
const FROM = 'FROM hiring.retention_check c JOIN hiring.placement p ON p.id = c.placement_id';
const OPEN = `c.settled IS NULL AND (c.company_says IS NULL OR c.person_says IS NULL OR c.company_says <> c.person_says)
  AND (p.ended_on IS NULL OR p.ended_on > c.due_on)`;

@Injectable()
export class RetentionRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(id: string): Promise<CheckRow | null> {
    const [row] = await this.transactions.query<CheckRow>(`SELECT ${COLUMNS} ${FROM} WHERE c.id = $1`, [id]);
    return row ?? null;
  }

  async isWithin(id: string, { companyIds, centreIds }: PlacementReach): Promise<boolean> {
    const rows = await this.transactions.query(`SELECT 1 ${FROM} WHERE ${WITHIN_REACH} AND c.id = $3`, [
      companyIds,
      centreIds,
      id,
    ]);
    return rows.length === 1;
  }

  lock(id: string): Promise<RetentionCheck | null> {
    return this.transactions.manager.findOne(RetentionCheck, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Open checks whose day has come: those in which both sides disagree first, then the oldest; `limit + 1` rows. */
  waiting(
    { companyIds, centreIds }: PlacementReach,
    { today, after, limit }: { today: string; after: string[] | null; limit: number },
  ): Promise<(CheckRow & { agreed: number })[]> {
    return this.transactions.query(
      `SELECT * FROM (
         SELECT ${COLUMNS}, CASE WHEN c.company_says <> c.person_says THEN 0 ELSE 1 END AS agreed ${FROM}
         WHERE ${WITHIN_REACH} AND c.due_on <= $3 AND ${OPEN}) w
       WHERE $4::int IS NULL OR (agreed, "dueOn", id) > ($4, $5::date, $6::uuid) ORDER BY agreed, "dueOn", id LIMIT $7`,
      [companyIds, centreIds, today, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
  }

  async countWaiting(
    { companyIds, centreIds }: PlacementReach,
    today: string,
  ): Promise<{ due: number; disagreements: number }> {
    const [row] = await this.transactions.query<{ due: number; disagreements: number }>(
      `SELECT count(*)::int AS due, (count(*) FILTER (WHERE c.company_says <> c.person_says))::int AS disagreements ${FROM}
       WHERE ${WITHIN_REACH} AND c.due_on <= $3 AND ${OPEN}`,
      [companyIds, centreIds, today],
    );
    return row!;
  }

  async update(
    id: string,
    version: number,
    change: Partial<Pick<RetentionCheck, 'companySays' | 'personSays' | 'settled' | 'note'>>,
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      RetentionCheck,
      { id, version },
      { ...change, version: version + 1 },
    );
    return affected === 1;
  }
}
