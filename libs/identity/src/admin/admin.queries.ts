import { Injectable } from '@nestjs/common';
import { fromCursor, type Grant, limitOf, type Page, pageOf, Transactions } from '#platform';
import { type AccountQuery, type AccountRow, type OperationResponse } from './admin.dto.js';
import { ScopeNames } from '../scopes/scope-names.js';

type AccountFound = Omit<AccountRow, 'name' | 'roles'> & { nameAr: string; nameEn: string; roles: Grant[] };

/** What an administrator reads; each list is one statement. */
@Injectable()
export class AdminQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: ScopeNames,
  ) {}

  async accounts(query: AccountQuery): Promise<Page<AccountRow>> {
    const limit = limitOf(query);
    const afterEmail = fromCursor(query.cursor, 1)?.[0] ?? null;
    const rows = await this.transactions.query<AccountFound>(
      `SELECT a.id, a.email, a.name_ar AS "nameAr", a.name_en AS "nameEn", a.language, a.status, a.version,
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
    const names = await this.scopes.of(rows.flatMap(({ roles }) => roles.map(({ scope }) => scope)));
    return pageOf(
      rows,
      limit,
      (row) => [row.email],
      ({ nameAr, nameEn, roles, ...row }) => ({
        ...row,
        name: { ar: nameAr, en: nameEn },
        roles: roles.map((grant) => ({ ...grant, scopeName: (grant.scope && names.get(grant.scope.id)) ?? null })),
      }),
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
