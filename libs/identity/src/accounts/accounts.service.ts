import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Bilingual,
  type Grant,
  invalid,
  type Language,
  type RoleName,
  type ScopeKind,
  Transactions,
} from '#platform';
import { type Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { passwordProblem } from './password.rules.js';
import { Passwords } from './passwords.js';

export interface NewAccount {
  email: string;
  name: Bilingual;
  password: string | null;
  language?: Language;
  grants: Grant[];
  id?: string;
}

/** Accounts and the roles that they hold. */
@Injectable()
export class Accounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Makes an account with its roles and answers its id. The e-mail must be free. */
  async create({ email, name, password, language = 'ar', grants, id = randomUUID() }: NewAccount): Promise<string> {
    const passwordHash = password ? await this.passwords.hash(password) : null;
    return this.transactions.run(async () => {
      await this.accounts.insert({
        id,
        email: email.toLowerCase(),
        nameAr: name.ar,
        nameEn: name.en,
        passwordHash,
        language,
      });
      await this.grant(id, grants);
      return id;
    });
  }

  /** Errors: password.short, password.guessable (422 at `pointer`). */
  async assertGood(
    password: string,
    { email, nameAr, nameEn }: Pick<Account, 'email' | 'nameAr' | 'nameEn'>,
    pointer = '/password',
  ): Promise<void> {
    const problem = await passwordProblem(password, [nameAr, nameEn, email], pointer);
    if (problem) throw invalid([problem]);
  }

  /** A new password for an account. Errors: password.short, password.guessable (422). */
  async setPassword(account: Account, password: string, pointer = '/password'): Promise<void> {
    await this.assertGood(password, account, pointer);
    await this.accounts.setPassword(account.id, await this.passwords.hash(password));
  }

  async grant(accountId: string, grants: Grant[]): Promise<void> {
    await this.accounts.insertGrants(
      grants.map(({ role, scope }) => ({
        id: randomUUID(),
        accountId,
        role,
        scopeKind: scope?.kind ?? null,
        scopeId: scope?.id ?? null,
      })),
    );
  }

  /** Takes one role over one thing from an account; nothing happens when it has none such. */
  async revoke(accountId: string, { role, scope }: Grant): Promise<void> {
    await this.accounts.deleteGrant(accountId, role, scope);
  }

  /** Active accounts that hold a role over a thing, by Arabic name; for choosing a trainer or coordinator. */
  withRole(role: RoleName, scope?: { kind: ScopeKind; id: string }) {
    return this.accounts.withRole(role, scope);
  }

  /** How accounts are called. */
  async names(ids: string[]): Promise<Map<string, Bilingual>> {
    const rows = await this.accounts.names(ids);
    return new Map(rows.map(({ id, nameAr, nameEn }) => [id, { ar: nameAr, en: nameEn }]));
  }

  async isEmpty(): Promise<boolean> {
    return (await this.accounts.count()) === 0;
  }
}
