import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, invalidField, notFound, type RoleName, Transactions } from '#platform';
import { hashOf, newSecret } from '../accounts/secrets.js';
import { type TokenFound, TokensRepository } from './tokens.repository.js';

/** Tokens that an account makes for its programs: some of its own roles, for a time. */
@Injectable()
export class Tokens {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: TokensRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those that are good, the newest first. */
  list(accountId: string): Promise<TokenFound[]> {
    return this.tokens.list(accountId);
  }

  /** The only time that the token itself is seen. Errors: token.roles (422) for a role that the account has not. */
  async create(
    actor: Actor,
    { name, roles, readOnly, days }: { name: string; roles: RoleName[]; readOnly: boolean; days: number },
  ): Promise<TokenFound & { token: string }> {
    const own = new Set(actor.grants.map(({ role }) => role));
    if (!roles.length || roles.some((role) => !own.has(role)))
      throw invalidField('/roles', 'token.roles', {
        ar: 'اختر من أدوار حسابك دورًا واحدًا على الأقل.',
        en: 'Choose at least one of the roles of your account.',
      });
    const secret = newSecret();
    const row = {
      id: randomUUID(),
      accountId: actor.accountId,
      name,
      tokenHash: hashOf(secret),
      roles: [...new Set(roles)],
      readOnly,
      createdAt: this.clock.now(),
      expiresAt: new Date(this.clock.now().getTime() + days * 86_400_000),
    };
    await this.transactions.run(async () => {
      await this.tokens.insert(row);
      await this.audit.record(actor, {
        action: 'token:create',
        thing: 'token',
        thingId: row.id,
        after: { name, roles: row.roles, readOnly, days },
      });
    });
    const { tokenHash: _, accountId: __, ...shown } = row;
    return { ...shown, lastUsedAt: null, token: `masar_${secret}` };
  }

  /** Errors: request.not_found. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.tokens.end(actor.accountId, id))) throw notFound();
      await this.audit.record(actor, { action: 'token:delete', thing: 'token', thingId: id });
    });
  }
}
