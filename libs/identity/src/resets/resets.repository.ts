import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { ResetLink } from './reset-link.entity.js';

@Injectable()
export class ResetsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(row: Pick<ResetLink, 'id' | 'accountId' | 'tokenHash' | 'expiresAt'>): Promise<void> {
    await this.transactions.manager.insert(ResetLink, row);
  }

  /** The account that a link is for, the link locked until the transaction ends; null when it is good for nothing. */
  async findOpen(tokenHash: Buffer): Promise<string | null> {
    const [row] = await this.transactions.query<{ accountId: string }>(
      `SELECT r.account_id AS "accountId" FROM identity.reset_link r JOIN identity.account a ON a.id = r.account_id
       WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > now() AND a.status = 'active' FOR UPDATE OF r`,
      [tokenHash],
    );
    return row?.accountId ?? null;
  }

  /** Makes every link of an account worthless. */
  async closeAll(accountId: string): Promise<void> {
    await this.transactions.query(
      'UPDATE identity.reset_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL',
      [accountId],
    );
  }
}
