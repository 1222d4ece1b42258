import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { ApiToken } from './api-token.entity.js';

export type TokenFound = Omit<ApiToken, 'tokenHash' | 'accountId' | 'endedAt'>;

const VIEW = `id, name, roles, read_only AS "readOnly", created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;

@Injectable()
export class TokensRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that are good, the newest first. */
  list(accountId: string): Promise<TokenFound[]> {
    return this.transactions.query(
      `SELECT ${VIEW} FROM identity.api_token WHERE account_id = $1 AND ended_at IS NULL AND expires_at > now()
       ORDER BY created_at DESC, id LIMIT 200`,
      [accountId],
    );
  }

  async insert(token: Omit<ApiToken, 'endedAt' | 'lastUsedAt'>): Promise<void> {
    await this.transactions.manager.insert(ApiToken, token);
  }

  /** False when the account has no such token that is good. */
  async end(accountId: string, id: string): Promise<boolean> {
    const { count } = await this.transactions.change(
      'UPDATE identity.api_token SET ended_at = now() WHERE id = $1 AND account_id = $2 AND ended_at IS NULL',
      [id, accountId],
    );
    return count > 0;
  }
}
