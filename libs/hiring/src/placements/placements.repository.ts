import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, Transactions } from '#platform';
import { RetentionCheck } from '../retention/retention-check.entity.js';
import { CHECKPOINTS } from '../retention/retention.rules.js';
import { Placement } from './placement.entity.js';
import { type EndReason } from './placement.rules.js';
import { type PlacementReach } from './placements.policy.js';

export type NewPlacement = Omit<Placement, 'endedOn' | 'endReason' | 'version' | 'createdAt'>;

export interface PlacementRow extends Placement {
  titleAr: string | null;
  titleEn: string | null;
  checks: Pick<
    RetentionCheck,
    'id' | 'afterDays' | 'dueOn' | 'companySays' | 'personSays' | 'settled' | 'note' | 'version'
  >[];
}

export interface PlacementFilter extends PlacementReach {
  state?: 'planned' | 'active' | 'ended';
  personId?: string;
  today: string;
  after: string[] | null;
  limit: number;
}

const ROWS = `SELECT p.id, p.person_id AS "personId", p.company_id AS "companyId", p.role_id AS "roleId", p.application_id AS "applicationId",
    p.kind, p.profession, p.market, p.in_field AS "inField", p.part_time AS "partTime", p.starts_on AS "startsOn", p.ended_on AS "endedOn",
    p.end_reason AS "endReason", p.amount, p.currency, p.per, p.version, p.created_at AS "createdAt", r.title_ar AS "titleAr", r.title_en AS "titleEn",
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'afterDays', c.after_days, 'dueOn', c.due_on, 'companySays', c.company_says,
       'personSays', c.person_says, 'settled', c.settled, 'note', c.note, 'version', c.version) ORDER BY c.after_days), '[]')
     FROM hiring.retention_check c WHERE c.placement_id = p.id) AS checks
  FROM hiring.placement p LEFT JOIN hiring.role r ON r.id = p.role_id`;

/** Rows that are within reach: `$1` companies, `$2` centres; null: any. */
export const WITHIN_REACH = `($1::uuid[] IS NULL OR p.company_id = ANY($1))
  AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM people.person_centre k WHERE k.person_id = p.person_id AND k.centre_id = ANY($2)))`;

@Injectable()
export class PlacementsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The placement when it is within reach. */
  async find(id: string, { companyIds, centreIds }: PlacementReach): Promise<PlacementRow | null> {
    const [row] = await this.transactions.query<PlacementRow>(`${ROWS} WHERE ${WITHIN_REACH} AND p.id = $3`, [
      companyIds,
      centreIds,
      id,
    ]);
    return row ?? null;
  }

  lock(id: string): Promise<Placement | null> {
    return this.transactions.manager.findOne(Placement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those that began last first; `limit + 1` rows. */
  list({ companyIds, centreIds, state, personId, today, after, limit }: PlacementFilter): Promise<PlacementRow[]> {
    return this.transactions.query(
      `${ROWS} WHERE ${WITHIN_REACH} AND ($3::uuid IS NULL OR p.person_id = $3)
         AND ($4::text IS NULL OR $4 = CASE WHEN p.ended_on <= $5 THEN 'ended' WHEN p.starts_on > $5 THEN 'planned' ELSE 'active' END)
         AND ($6::date IS NULL OR (p.starts_on, p.id) < ($6, $7::uuid))
       ORDER BY p.starts_on DESC, p.id DESC LIMIT $8`,
      [
        companyIds,
        centreIds,
        personId ?? null,
        state ?? null,
        today,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  /** A placement with the days on which it is asked whether it lasts. */
  async insert(placement: NewPlacement): Promise<void> {
    await this.transactions.manager.insert(Placement, placement);
    await this.transactions.manager.insert(
      RetentionCheck,
      CHECKPOINTS.map((afterDays) => ({
        id: randomUUID(),
        placementId: placement.id,
        afterDays,
        dueOn: addDays(placement.startsOn, afterDays),
      })),
    );
  }

  /** With the checks that nobody has answered; an answered one keeps its placement. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.transactions.query(
      `DELETE FROM hiring.retention_check
       WHERE placement_id = ANY($1) AND company_says IS NULL AND person_says IS NULL AND settled IS NULL`,
      [ids],
    );
    await this.transactions.query('DELETE FROM hiring.placement WHERE id = ANY($1)', [ids]);
  }

  /** Every work of these persons, held, in the order in which it began. */
  ofPersons(
    personIds: readonly string[],
  ): Promise<Pick<Placement, 'id' | 'personId' | 'companyId' | 'kind' | 'startsOn' | 'endedOn' | 'version'>[]> {
    return this.transactions.query(
      `SELECT id, person_id AS "personId", company_id AS "companyId", kind, starts_on AS "startsOn", ended_on AS "endedOn", version
       FROM hiring.placement WHERE person_id = ANY($1) ORDER BY starts_on, id FOR UPDATE`,
      [personIds],
    );
  }

  /** Whether each placement still has its version and nobody has answered one of its checks. Holds them. */
  async untouched(versions: ReadonlyMap<string, number>): Promise<boolean> {
    const rows = await this.transactions.query<{ id: string; version: number; answered: boolean }>(
      `SELECT p.id, p.version, EXISTS (SELECT FROM hiring.retention_check c WHERE c.placement_id = p.id
         AND num_nonnulls(c.company_says, c.person_says, c.settled) > 0) AS answered
       FROM hiring.placement p WHERE p.id = ANY($1) ORDER BY p.id FOR UPDATE OF p`,
      [[...versions.keys()]],
    );
    const standing = rows.filter(({ id, version, answered }) => versions.get(id) === version && !answered);
    return standing.length === versions.size;
  }

  /** Work goes on that had ended. */
  async reopen(ids: readonly string[]): Promise<void> {
    await this.transactions.query(
      'UPDATE hiring.placement SET ended_on = NULL, end_reason = NULL, version = version + 1 WHERE id = ANY($1)',
      [ids],
    );
  }

  async end(id: string, version: number, endedOn: string, endReason: EndReason): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      Placement,
      { id, version },
      { endedOn, endReason, version: version + 1 },
    );
    return affected === 1;
  }
}
