import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';
import { bilingual, FULL_NAME, titleOf } from '../sql.js';
import { Certificate } from './certificate.entity.js';
import { type CertificateReach } from './certificates.policy.js';
import { type CertificateResponse } from './certificates.dto.js';
import { type RevocationReason } from './revocation.rules.js';

/** A certificate with everything that is shown of it. `serial` without hyphens. */
export type CertificateRow = Omit<CertificateResponse, 'can'> & {
  id: string;
  enrolmentId: string;
  centreId: string;
  curriculum: Bilingual;
  capstone: boolean;
  issuedBy: Bilingual | null;
};

const CERTIFICATE = `SELECT f.id, f.serial, f.enrolment_id AS "enrolmentId", c.centre_id AS "centreId",
    jsonb_build_object('id', p.id, 'name', ${FULL_NAME}, 'gender', p.gender, 'governorate', p.governorate) AS person,
    jsonb_build_object('id', c.id, 'title', ${titleOf('c')}) AS cohort,
    jsonb_build_object('code', t.code, 'name', ${bilingual('t.name_ar', 't.name_en')}) AS track, ${titleOf('k')} AS curriculum, v.hours,
    EXISTS (SELECT FROM curriculum.course o WHERE o.version_id = v.id AND o.capstone) AS capstone,
    ${bilingual('z.name_ar', 'z.name_en')} AS centre, f.issued_on AS "issuedOn", f.revoked_on AS "revokedOn",
    f.revoked_reason AS "revokedReason", f.version,
    (SELECT ${bilingual('a.name_ar', 'a.name_en')} FROM identity.account a WHERE a.id = f.issued_by) AS "issuedBy"
  FROM training.certificate f JOIN people.person p ON p.id = f.person_id JOIN training.cohort c ON c.id = f.cohort_id
  JOIN identity.centre z ON z.id = c.centre_id JOIN curriculum.curriculum_version v ON v.id = f.curriculum_version_id
  JOIN curriculum.curriculum k ON k.id = v.curriculum_id JOIN curriculum.track t ON t.code = k.track`;
const IN_REACH = `($1 OR c.centre_id = ANY($2::uuid[]) OR f.person_id = ANY($3::uuid[]))`;
const reachParameters = (over: CertificateReach) => [over.all, over.centreIds, over.personIds];

@Injectable()
export class CertificatesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The newest first; `limit + 1` rows. */
  list(
    over: CertificateReach,
    cohortId: string | null,
    after: string[] | null,
    limit: number,
  ): Promise<CertificateRow[]> {
    return this.transactions.query(
      `${CERTIFICATE} WHERE ${IN_REACH} AND ($4::uuid IS NULL OR f.cohort_id = $4)
         AND ($5::date IS NULL OR (f.issued_on, f.serial) < ($5, $6))
       ORDER BY f.issued_on DESC, f.serial DESC LIMIT $7`,
      [...reachParameters(over), cohortId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async one(over: CertificateReach, serial: string): Promise<CertificateRow | null> {
    const [row] = await this.transactions.query<CertificateRow>(`${CERTIFICATE} WHERE ${IN_REACH} AND f.serial = $4`, [
      ...reachParameters(over),
      serial,
    ]);
    return row ?? null;
  }

  /** Serials of the valid certificates of a cohort, by enrolment. */
  async validSerials(cohortId: string): Promise<Map<string, string>> {
    const rows = await this.transactions.query<{ enrolmentId: string; serial: string }>(
      'SELECT enrolment_id AS "enrolmentId", serial FROM training.certificate WHERE cohort_id = $1 AND revoked_on IS NULL',
      [cohortId],
    );
    return new Map(rows.map(({ enrolmentId, serial }) => [enrolmentId, serial]));
  }

  async taken(serials: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.query<{ serial: string }>(
      'SELECT serial FROM training.certificate WHERE serial = ANY($1)',
      [serials],
    );
    return new Set(rows.map(({ serial }) => serial));
  }

  async insert(rows: Omit<Certificate, 'version' | 'createdAt' | 'revokedOn' | 'revokedReason' | 'revokedBy'>[]) {
    await this.transactions.manager.insert(Certificate, rows);
  }

  /** Whether it was there in that version, and valid. */
  async revoke(
    id: string,
    version: number,
    to: { reason: RevocationReason; on: string; by: string },
  ): Promise<boolean> {
    const { count } = await this.transactions.change(
      `UPDATE training.certificate SET revoked_on = $3, revoked_reason = $4, revoked_by = $5, version = version + 1
       WHERE id = $1 AND version = $2 AND revoked_on IS NULL`,
      [id, version, to.on, to.reason, to.by],
    );
    return count === 1;
  }
}
