import { Injectable } from '@nestjs/common';
import { type Grant, type Language, Transactions } from '#platform';
import { SignIn } from '../accounts/account.entity.js';

export interface SignedIn {
  signInId: string;
  accountId: string;
  language: Language;
  grants: Grant[];
}

@Injectable()
export class SignInsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(row: Pick<SignIn, 'id' | 'accountId' | 'tokenHash' | 'userAgent' | 'expiresAt'>): Promise<void> {
    await this.transactions.manager.insert(SignIn, row);
  }

  /** Who holds this secret, with roles, in one statement; the last use is noted at most once a minute. */
  async findLive(tokenHash: Buffer): Promise<SignedIn | null> {
    const [row] = await this.transactions.query<SignedIn & { idle: boolean }>(
      `SELECT s.id AS "signInId", a.id AS "accountId", a.language, s.last_seen_at < now() - interval '1 minute' AS idle,
         coalesce((SELECT json_agg(json_build_object('role', g.role, 'scope',
           CASE WHEN g.scope_kind IS NULL THEN NULL ELSE json_build_object('kind', g.scope_kind, 'id', g.scope_id) END) ORDER BY g.granted_at, g.id)
           FROM identity.role_grant g WHERE g.account_id = a.id), '[]') AS grants
       FROM identity.sign_in s JOIN identity.account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now() AND a.status = 'active'`,
      [tokenHash],
    );
    if (!row) return null;
    if (row.idle)
      await this.transactions.query('UPDATE identity.sign_in SET last_seen_at = now() WHERE id = $1', [row.signInId]);
    return row;
  }

  async end(tokenHash: Buffer): Promise<void> {
    await this.transactions.query(
      'UPDATE identity.sign_in SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL',
      [tokenHash],
    );
  }
}
