import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Offer } from '../offers/offer.entity.js';
import { type RejectionReason, type Stage } from './application.rules.js';
import { RoleApplication } from './role-application.entity.js';

export interface ApplicationRow extends RoleApplication {
  companyId: string;
  /** The latest offer. */
  offer: OfferJson | null;
  /** Code → level of the skills that the role asks for. */
  skills: Record<string, number> | null;
}

/** An offer as JSON gives it back: instants as texts. */
export type OfferJson = Omit<Offer, 'sentAt' | 'answeredAt'> & { sentAt: string; answeredAt: string | null };

const OFFER_JSON = `json_build_object('id', o.id, 'applicationId', o.application_id, 'amount', o.amount, 'currency', o.currency,
  'per', o.per, 'partTime', o.part_time, 'startsOn', o.starts_on, 'expiresOn', o.expires_on, 'note', o.note, 'state', o.state,
  'reason', o.reason, 'sentAt', o.sent_at, 'answeredAt', o.answered_at, 'version', o.version)`;

const ROWS = `SELECT a.id, a.role_id AS "roleId", a.person_id AS "personId", a.stage, a.reason, a.applied_at AS "appliedAt",
    a.moved_at AS "movedAt", a.version, r.company_id AS "companyId",
    (SELECT ${OFFER_JSON} FROM hiring.offer o WHERE o.application_id = a.id ORDER BY o.sent_at DESC, o.id LIMIT 1) AS offer,
    (SELECT json_object_agg(p.skill, p.level) FROM people.person_skill p JOIN hiring.role_skill s ON s.skill = p.skill AND s.role_id = a.role_id
     WHERE p.person_id = a.person_id) AS skills
  FROM hiring.role_application a JOIN hiring.role r ON r.id = a.role_id`;

@Injectable()
export class ApplicationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(id: string): Promise<ApplicationRow | null> {
    const [row] = await this.transactions.query<ApplicationRow>(`${ROWS} WHERE a.id = $1`, [id]);
    return row ?? null;
  }

  /** Waits until nobody else moves it. */
  lock(id: string): Promise<RoleApplication | null> {
    return this.transactions.manager.findOne(RoleApplication, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofRole(roleId: string, limit: number): Promise<ApplicationRow[]> {
    return this.transactions.query(`${ROWS} WHERE a.role_id = $1 ORDER BY a.moved_at DESC, a.id LIMIT $2`, [
      roleId,
      limit,
    ]);
  }

  /** Applications to these roles on which the company has to act: those that wait longest first. */
  waiting(roleIds: readonly string[], limit: number): Promise<ApplicationRow[]> {
    return this.transactions.query(
      `${ROWS} WHERE a.role_id = ANY($1) AND a.stage IN ('applied', 'shortlisted', 'interview') ORDER BY a.moved_at, a.id LIMIT $2`,
      [roleIds, limit],
    );
  }

  /** The latest first; `limit + 1` rows. */
  ofPerson(personId: string, after: string[] | null, limit: number): Promise<ApplicationRow[]> {
    return this.transactions.query(
      `${ROWS} WHERE a.person_id = $1 AND ($2::timestamptz IS NULL OR (a.applied_at, a.id) < ($2, $3::uuid))
       ORDER BY a.applied_at DESC, a.id DESC LIMIT $4`,
      [personId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** Applies; a person who withdrew applies again with the same row. Null when there is one already. */
  async apply(roleId: string, personId: string, at: Date): Promise<string | null> {
    const rows = await this.transactions.query<{ id: string }>(
      `INSERT INTO hiring.role_application AS a (id, role_id, person_id, stage, applied_at, moved_at) VALUES ($1, $2, $3, 'applied', $4, $4)
       ON CONFLICT (role_id, person_id) DO UPDATE SET stage = 'applied', applied_at = $4, moved_at = $4, version = a.version + 1
         WHERE a.stage = 'withdrawn' RETURNING id`,
      [randomUUID(), roleId, personId, at],
    );
    return rows[0]?.id ?? null;
  }

  /** Whether a row of that version was there to be moved. */
  async move(
    id: string,
    version: number,
    { stage, reason = null, at }: { stage: Stage; reason?: RejectionReason | null; at: Date },
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      RoleApplication,
      { id, version },
      { stage, reason, movedAt: at, version: version + 1 },
    );
    return affected === 1;
  }
}
