import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Grant, type Language, type RoleName, type ScopeKind, Transactions } from '#platform';
import { Account, RoleGrant } from './account.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  findByEmail(email: string): Promise<Account | null> {
    return this.transactions.manager.findOne(Account, { where: { email } });
  }

  find(id: string): Promise<Account | null> {
    return this.transactions.manager.findOne(Account, { where: { id } });
  }

  async insert(
    account: Pick<Account, 'id' | 'email' | 'nameAr' | 'nameEn' | 'passwordHash' | 'language'>,
  ): Promise<void> {
    await this.transactions.manager.insert(Account, account);
  }

  async insertGrants(
    rows: { id: string; accountId: string; role: RoleName; scopeKind: ScopeKind | null; scopeId: string | null }[],
  ): Promise<void> {
    await this.transactions.manager.insert(RoleGrant, rows);
  }

  /** Gives a role; nothing happens when the account holds it already. */
  async insertGrantOnce(accountId: string, { role, scope }: Grant): Promise<void> {
    await this.transactions.query(
      `INSERT INTO identity.role_grant (id, account_id, role, scope_kind, scope_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [randomUUID(), accountId, role, scope?.kind ?? null, scope?.id ?? null],
    );
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.transactions.query('UPDATE identity.account SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
  }

  async setPreferences(id: string, language: Language, digits: 'latn' | 'arab'): Promise<void> {
    await this.transactions.query(
      'UPDATE identity.account SET language = $2, digits = $3, version = version + 1 WHERE id = $1',
      [id, language, digits],
    );
  }

  /** False when the version is not the one that the caller saw. */
  async setStatus(id: string, version: number, status: Account['status']): Promise<boolean> {
    const { count } = await this.transactions.change(
      'UPDATE identity.account SET status = $3, version = version + 1 WHERE id = $1 AND version = $2',
      [id, version, status],
    );
    return count > 0;
  }

  /** One act at a time decides who is an administrator: two who suspend each other would leave none. */
  async lockAdmins(): Promise<void> {
    await this.transactions.query("SELECT pg_advisory_xact_lock(hashtext('identity.admins'))");
  }

  async countActiveAdmins(except: string): Promise<number> {
    const [row] = await this.transactions.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM identity.account a WHERE a.id <> $1 AND a.status = 'active' AND a.password_hash IS NOT NULL
         AND EXISTS (SELECT FROM identity.role_grant g WHERE g.account_id = a.id AND g.role = 'admin')`,
      [except],
    );
    return row!.n;
  }

  /** Who has held a role over a thing longest and still may sign in; null when nobody does. */
  async ownerOf(role: RoleName, scope: { kind: ScopeKind; id: string }): Promise<string | null> {
    const [row] = await this.transactions.query<{ id: string }>(
      `SELECT a.id FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id
       WHERE g.role = $1 AND g.scope_kind = $2 AND g.scope_id = $3 AND a.status = 'active' ORDER BY g.granted_at, g.id LIMIT 1`,
      [role, scope.kind, scope.id],
    );
    return row?.id ?? null;
  }

  async deleteGrant(accountId: string, role: RoleName, scope: Grant['scope']): Promise<void> {
    await this.transactions.query(
      `DELETE FROM identity.role_grant WHERE account_id = $1 AND role = $2
         AND scope_kind IS NOT DISTINCT FROM $3 AND scope_id IS NOT DISTINCT FROM $4::uuid`,
      [accountId, role, scope?.kind ?? null, scope?.id ?? null],
    );
  }

  async grantsOf(accountId: string): Promise<Grant[]> {
    const rows = await this.transactions.manager.find(RoleGrant, {
      where: { accountId },
      order: { grantedAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ role, scopeKind, scopeId }) => ({
      role,
      scope: scopeKind && scopeId ? { kind: scopeKind, id: scopeId } : null,
    }));
  }

  /** Accounts that hold a role, over a thing when one is given. */
  async withRole(
    role: RoleName,
    scope?: { kind: ScopeKind; id: string },
  ): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
    return this.transactions.query(
      `SELECT a.id, a.name_ar AS "nameAr", a.name_en AS "nameEn" FROM identity.account a
       WHERE a.status = 'active' AND EXISTS (SELECT 1 FROM identity.role_grant g WHERE g.account_id = a.id AND g.role = $1
         AND ($2::uuid IS NULL OR g.scope_id = $2)) ORDER BY a.name_ar, a.id LIMIT 200`,
      [role, scope?.id ?? null],
    );
  }

  names(ids: string[]): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
    return this.transactions.query(
      'SELECT id, name_ar AS "nameAr", name_en AS "nameEn" FROM identity.account WHERE id = ANY($1)',
      [ids],
    );
  }

  async count(): Promise<number> {
    return this.transactions.manager.count(Account);
  }
}
