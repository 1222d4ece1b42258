import { Injectable } from '@nestjs/common';
import { type Grant, type RoleName, type ScopeKind, Transactions } from '#platform';
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
