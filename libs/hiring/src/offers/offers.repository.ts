import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Offer } from './offer.entity.js';
import { type DeclineReason, type OfferState } from './offer.rules.js';

/** An offer and whom it is between. */
export interface OfferRow extends Offer {
  roleId: string;
  companyId: string;
  personId: string;
}

const ROWS = `SELECT o.id, o.application_id AS "applicationId", o.amount, o.currency, o.per, o.part_time AS "partTime", o.starts_on AS "startsOn",
    o.expires_on AS "expiresOn", o.note, o.state, o.reason, o.sent_at AS "sentAt", o.answered_at AS "answeredAt", o.version,
    a.role_id AS "roleId", r.company_id AS "companyId", a.person_id AS "personId"
  FROM hiring.offer o JOIN hiring.role_application a ON a.id = o.application_id JOIN hiring.role r ON r.id = a.role_id`;

@Injectable()
export class OffersRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(id: string): Promise<OfferRow | null> {
    const [row] = await this.transactions.query<OfferRow>(`${ROWS} WHERE o.id = $1`, [id]);
    return row ?? null;
  }

  /** Offers of companies, or to a person; the latest first; `limit + 1` rows. */
  list(
    of: { companyIds: 'all' | string[] } | { personId: string },
    after: string[] | null,
    limit: number,
  ): Promise<OfferRow[]> {
    const companies = 'companyIds' in of && of.companyIds !== 'all' ? of.companyIds : null;
    return this.transactions.query(
      `${ROWS} WHERE ($1::uuid[] IS NULL OR r.company_id = ANY($1)) AND ($2::uuid IS NULL OR a.person_id = $2)
         AND ($3::timestamptz IS NULL OR (o.sent_at, o.id) < ($3, $4::uuid)) ORDER BY o.sent_at DESC, o.id DESC LIMIT $5`,
      [companies, 'personId' in of ? of.personId : null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async insert(offer: Omit<Offer, 'state' | 'reason' | 'answeredAt' | 'version'>): Promise<void> {
    await this.transactions.manager.insert(Offer, offer);
  }

  async answer(id: string, state: OfferState, at: Date, reason: DeclineReason | null = null): Promise<void> {
    await this.transactions.query(
      `UPDATE hiring.offer SET state = $2, answered_at = $3, reason = $4, version = version + 1 WHERE id = $1 AND state = 'sent'`,
      [id, state, at, reason],
    );
  }

  /** Ends the open offer of an application, if there is one. */
  async closeOpen(applicationId: string, state: 'withdrawn' | 'expired', at: Date): Promise<void> {
    await this.transactions.query(
      `UPDATE hiring.offer SET state = $2, answered_at = $3, version = version + 1 WHERE application_id = $1 AND state = 'sent'`,
      [applicationId, state, at],
    );
  }

  /** Ends the open offers of a role whose seats are taken: their applicants are back where they were before. */
  async closeOpenOfRole(roleId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `WITH closed AS (UPDATE hiring.offer o SET state = 'withdrawn', answered_at = $2, version = o.version + 1
         FROM hiring.role_application a WHERE a.id = o.application_id AND a.role_id = $1 AND o.state = 'sent' RETURNING a.id)
       UPDATE hiring.role_application SET stage = 'interview', moved_at = $2, version = version + 1
       WHERE id IN (SELECT id FROM closed) AND stage = 'offered'`,
      [roleId, at],
    );
  }
}
