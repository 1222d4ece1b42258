import { Injectable } from '@nestjs/common';
import { Vault } from '../vault/vault.js';
import { Transactions } from './transactions.js';

export interface FirstAnswer {
  fingerprint: Buffer;
  status: number | null;
  body: unknown;
  etag: string | null;
}

/** Answers are sealed: they hold what the register seals too. */
@Injectable()
export class IdempotencyRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
  ) {}

  /** True for the first; a second waits here until the first has ended. */
  async begin(accountId: string, key: string, fingerprint: Buffer): Promise<boolean> {
    const rows = await this.transactions.query(
      `INSERT INTO platform.idempotency_key (account_id, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, key) DO NOTHING RETURNING key`,
      [accountId, key, fingerprint],
    );
    return rows.length === 1;
  }

  async finish(accountId: string, key: string, status: number, body: unknown, etag: string | null): Promise<void> {
    await this.transactions.query(
      'UPDATE platform.idempotency_key SET status = $3, body = $4, etag = $5 WHERE account_id = $1 AND key = $2',
      [accountId, key, status, this.vault.sealOrNull(JSON.stringify(body)), etag],
    );
  }

  async read(accountId: string, key: string): Promise<FirstAnswer> {
    const [row] = await this.transactions.query<Omit<FirstAnswer, 'body'> & { body: Buffer | null }>(
      'SELECT fingerprint, status, body, etag FROM platform.idempotency_key WHERE account_id = $1 AND key = $2',
      [accountId, key],
    );
    const text = this.vault.openOrNull(row!.body);
    return { ...row!, body: text === null ? null : (JSON.parse(text) as unknown) };
  }

  /** Forgets keys older than 30 days: as long as a phone may have been without a network. */
  async forgetOld(): Promise<void> {
    await this.transactions.query("DELETE FROM platform.idempotency_key WHERE created_at < now() - interval '30 days'");
  }
}
