import { Injectable } from '@nestjs/common';
import { type Grant, type Language, Transactions } from '#platform';
import { SignIn } from '../accounts/account.entity.js';

export interface SignedIn {
  /** Null: a token of the account's, not a person at a page. */
  signInId: string | null;
  provedAt: Date | null;
  readOnly: boolean;
  accountId: string;
  language: Language;
  grants: Grant[];
}

export type LiveSession = Pick<SignIn, 'id' | 'userAgent' | 'address' | 'createdAt' | 'lastSeenAt' | 'expiresAt'>;

/** A session that still lasts. */
const LIVE =
  's.ended_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => s.idle_minutes)';
const grantsWhere = (condition: string) => `coalesce((SELECT json_agg(json_build_object('role', g.role, 'scope',
  CASE WHEN g.scope_kind IS NULL THEN NULL ELSE json_build_object('kind', g.scope_kind, 'id', g.scope_id) END) ORDER BY g.granted_at, g.id)
  FROM identity.role_grant g WHERE g.account_id = a.id AND ${condition}), '[]') AS grants`;

@Injectable()
export class SignInsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(
    row: Pick<SignIn, 'id' | 'accountId' | 'tokenHash' | 'userAgent' | 'address' | 'idleMinutes' | 'expiresAt'>,
  ): Promise<void> {
    await this.transactions.manager.insert(SignIn, row);
  }

  /** Who holds this secret, with roles, in one statement; the last use is noted at most once a minute. */
  async findLive(tokenHash: Buffer): Promise<SignedIn | null> {
    const [row] = await this.transactions.query<SignedIn & { idle: boolean }>(
      `SELECT s.id AS "signInId", s.proved_at AS "provedAt", false AS "readOnly", a.id AS "accountId", a.language, s.last_seen_at < now() - interval '1 minute' AS idle,
         ${grantsWhere('true')}
       FROM identity.sign_in s JOIN identity.account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND ${LIVE} AND a.status = 'active'`,
      [tokenHash],
    );
    if (!row) return null;
    if (row.idle)
      await this.transactions.query('UPDATE identity.sign_in SET last_seen_at = now() WHERE id = $1', [row.signInId]);
    return row;
  }

  /** Whoever holds this token of an account: some of the account's roles, in one statement. */
  async findToken(tokenHash: Buffer): Promise<SignedIn | null> {
    const [row] = await this.transactions.query<SignedIn & { tokenId: string; idle: boolean }>(
      `SELECT t.id AS "tokenId", NULL AS "signInId", NULL AS "provedAt", t.read_only AS "readOnly", a.id AS "accountId", a.language,
         t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute' AS idle,
         ${grantsWhere('g.role = ANY(t.roles)')}
       FROM identity.api_token t JOIN identity.account a ON a.id = t.account_id
       WHERE t.token_hash = $1 AND t.ended_at IS NULL AND t.expires_at > now() AND a.status = 'active'`,
      [tokenHash],
    );
    if (!row) return null;
    if (row.idle)
      await this.transactions.query('UPDATE identity.api_token SET last_used_at = now() WHERE id = $1', [row.tokenId]);
    return row;
  }

  /** The sessions that last, the one used last first. */
  listLive(accountId: string): Promise<LiveSession[]> {
    return this.transactions.query(
      `SELECT id, user_agent AS "userAgent", address, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"
       FROM identity.sign_in s WHERE account_id = $1 AND ${LIVE}
       ORDER BY last_seen_at DESC, id LIMIT 200`,
      [accountId],
    );
  }

  async endOne(accountId: string, id: string): Promise<boolean> {
    const { count } = await this.transactions.change(
      'UPDATE identity.sign_in SET ended_at = now() WHERE id = $2 AND account_id = $1 AND ended_at IS NULL',
      [accountId, id],
    );
    return count > 0;
  }

  /** Ends the sessions of an account, but for one when it is given. */
  async endAll(accountId: string, except: string | null): Promise<void> {
    await this.transactions.query(
      'UPDATE identity.sign_in SET ended_at = now() WHERE account_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2::uuid',
      [accountId, except],
    );
  }

  /** A new secret for a session whose owner has just proved who they are; the one before is worthless. */
  async rotate(id: string, tokenHash: Buffer): Promise<Date> {
    const { rows } = await this.transactions.change<{ expiresAt: Date }>(
      'UPDATE identity.sign_in SET token_hash = $2, proved_at = now() WHERE id = $1 RETURNING expires_at AS "expiresAt"',
      [id, tokenHash],
    );
    return rows[0]!.expiresAt;
  }

  async end(tokenHash: Buffer): Promise<void> {
    await this.transactions.query(
      'UPDATE identity.sign_in SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL',
      [tokenHash],
    );
  }
}
