import { Injectable } from '@nestjs/common';
import { Transactions } from './transactions.js';

export interface FirstAnswer {
  fingerprint: Buffer;
  status: number | null;
  body: unknown;
  etag: string | null;
}

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly transactions: Transactions) {}

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
      'UPDATE platform.idempotency_key SET status = $3, body = $4::json, etag = $5 WHERE account_id = $1 AND key = $2',
      [accountId, key, status, JSON.stringify(body), etag],
    );
  }

  async read(accountId: string, key: string): Promise<FirstAnswer> {
    const [row] = await this.transactions.query<FirstAnswer>(
      'SELECT fingerprint, status, body, etag FROM platform.idempotency_key WHERE account_id = $1 AND key = $2',
      [accountId, key],
    );
    return row!;
  }

  /** Forgets keys older than 30 days: as long as a phone may have been without a network. */
  async forgetOld(): Promise<void> {
    await this.transactions.query("DELETE FROM platform.idempotency_key WHERE created_at < now() - interval '30 days'");
  }
}
