import { Injectable } from '@nestjs/common';
import { fromCursor, type Grant, limitOf, type Page, pageOf, Transactions } from '#platform';
import {
  type AccountQuery,
  type AccountRow,
  type AuditQuery,
  type AuditRow,
  type OperationResponse,
} from './admin.dto.js';

type AccountFound = Omit<AccountRow, 'name' | 'roles'> & { nameAr: string; nameEn: string; roles: Grant[] };
type AuditFound = Omit<AuditRow, 'actor'> & { nameAr: string | null; nameEn: string | null };

/** What an administrator reads; each list is one statement. */
@Injectable()
export class AdminQueries {
  constructor(private readonly transactions: Transactions) {}

  async accounts(query: AccountQuery): Promise<Page<AccountRow>> {
    const limit = limitOf(query);
    const afterEmail = fromCursor(query.cursor, 1)?.[0] ?? null;
    const rows = await this.transactions.query<AccountFound>(
      `SELECT a.id, a.email, a.name_ar AS "nameAr", a.name_en AS "nameEn", a.language, a.status,
         coalesce((SELECT json_agg(json_build_object('role', g.role, 'scope', CASE WHEN g.scope_kind IS NULL THEN NULL
           ELSE json_build_object('kind', g.scope_kind, 'id', g.scope_id) END) ORDER BY g.granted_at, g.id)
           FROM identity.role_grant g WHERE g.account_id = a.id), '[]') AS roles,
         (SELECT max(s.last_seen_at) FROM identity.sign_in s WHERE s.account_id = a.id) AS "lastSeenAt"
       FROM identity.account a
       WHERE ($1::text IS NULL OR a.email > $1)
         AND ($2::text IS NULL OR a.email LIKE '%' || $2 || '%' OR platform.fold(a.name_ar || ' ' || a.name_en) LIKE '%' || platform.fold($2) || '%')
       ORDER BY a.email LIMIT $3`,
      [afterEmail, query.q?.replace(/[%_\\]/g, '\\$&') ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.email],
      ({ nameAr, nameEn, ...row }) => ({ ...row, name: { ar: nameAr, en: nameEn } }),
    );
  }

  async audit(query: AuditQuery, timeZone: string): Promise<Page<AuditRow>> {
    const limit = limitOf(query);
    const beforeId = fromCursor(query.cursor, 1)?.[0] ?? null;
    const rows = await this.transactions.query<AuditFound>(
      `SELECT e.id, e.at, a.name_ar AS "nameAr", a.name_en AS "nameEn", e.action, e.thing, e.thing_id AS "thingId", e.before, e.after
       FROM platform.audit_entry e LEFT JOIN identity.account a ON a.id = e.account_id
       WHERE ($1::bigint IS NULL OR e.id < $1) AND ($2::uuid IS NULL OR e.account_id = $2) AND ($3::text IS NULL OR e.thing = $3)
         AND ($4::text IS NULL OR e.thing_id = $4)
         AND ($5::date IS NULL OR (e.at >= $5::date::timestamp AT TIME ZONE $6 AND e.at < ($5::date + 1)::timestamp AT TIME ZONE $6))
       ORDER BY e.id DESC LIMIT $7`,
      [
        wholeOrNull(beforeId),
        query.accountId ?? null,
        query.thing ?? null,
        query.thingId ?? null,
        query.on ?? null,
        timeZone,
        limit + 1,
      ],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.id],
      ({ nameAr, nameEn, ...row }) => ({ ...row, actor: nameAr && nameEn ? { ar: nameAr, en: nameEn } : null }),
    );
  }

  async operation(): Promise<Omit<OperationResponse, 'startedAt'>> {
    const [row] = await this.transactions.query<Omit<OperationResponse, 'startedAt'>>(
      `SELECT pg_database_size(current_database())::bigint AS "databaseSize",
         (SELECT count(*) FROM platform.job WHERE state IN ('waiting', 'running')) AS "jobsWaiting",
         (SELECT count(*) FROM platform.job WHERE state = 'failed' AND finished_at > now() - interval '7 days') AS "jobsFailed",
         (SELECT count(DISTINCT account_id) FROM identity.sign_in WHERE last_seen_at > now() - interval '24 hours') AS "activeAccounts",
         (SELECT count(*) FROM platform.audit_entry WHERE action = 'session:refuse' AND at > now() - interval '24 hours') AS "refusedSignIns"`,
    );
    return row!;
  }
}

const wholeOrNull = (text: string | null) => (text && /^\d{1,15}$/.test(text) ? text : null);
