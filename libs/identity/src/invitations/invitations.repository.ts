import { Injectable } from '@nestjs/common';
import { type Bilingual, type Grant, type Page, pageOf, Transactions } from '#platform';
import { type InvitationState } from './invitations.dto.js';
import { Invitation } from './invitation.entity.js';

export interface InvitationFound extends Omit<Invitation, 'tokenHash' | 'acceptedAt' | 'withdrawnAt'> {
  state: InvitationState;
  inviter: Bilingual | null;
}

const VIEW = `i.id, i.email, i.role, i.scope_kind AS "scopeKind", i.scope_id AS "scopeId", i.language, i.invited_by AS "invitedBy",
  i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.version,
  CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN i.expires_at <= now() THEN 'expired' ELSE 'waiting' END AS state,
  CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('ar', a.name_ar, 'en', a.name_en) END AS inviter`;
const FROM = 'FROM identity.invitation i LEFT JOIN identity.account a ON a.id = i.invited_by';

@Injectable()
export class InvitationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(
    row: Pick<
      Invitation,
      'id' | 'email' | 'role' | 'scopeKind' | 'scopeId' | 'language' | 'invitedBy' | 'tokenHash' | 'expiresAt'
    >,
  ): Promise<void> {
    await this.transactions.manager.insert(Invitation, row);
  }

  /** A newer invitation to the same makes the links before it worthless. */
  async replace(email: string, { role, scope }: Grant): Promise<void> {
    await this.transactions.query(
      `UPDATE identity.invitation SET withdrawn_at = now(), version = version + 1
       WHERE email = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $3::uuid AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [email, role, scope?.id ?? null],
    );
  }

  /** One that `invitedBy` sent, or anybody when null. */
  async find(id: string, invitedBy: string | null): Promise<InvitationFound | null> {
    const [row] = await this.transactions.query<InvitationFound>(
      `SELECT ${VIEW} ${FROM} WHERE i.id = $1 AND ($2::uuid IS NULL OR i.invited_by = $2)`,
      [id, invitedBy],
    );
    return row ?? null;
  }

  /** The newest first. */
  async list(
    invitedBy: string | null,
    before: { at: string; id: string } | null,
    limit: number,
  ): Promise<Page<InvitationFound>> {
    const rows = await this.transactions.query<InvitationFound & { cursor: string }>(
      `SELECT ${VIEW}, i.created_at::text AS cursor ${FROM}
       WHERE ($1::uuid IS NULL OR i.invited_by = $1)
         AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2, $3::uuid))
       ORDER BY i.created_at DESC, i.id DESC LIMIT $4`,
      [invitedBy, before?.at ?? null, before?.id ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.cursor, row.id],
      ({ cursor: _, ...row }) => row,
    );
  }

  /** The one that a link opens, locked until the transaction ends; null when the link is good for nothing. */
  async findOpen(tokenHash: Buffer): Promise<InvitationFound | null> {
    const [row] = await this.transactions.query<InvitationFound>(
      `SELECT ${VIEW} ${FROM} WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
       FOR UPDATE OF i`,
      [tokenHash],
    );
    return row ?? null;
  }

  async renew(id: string, version: number, tokenHash: Buffer, expiresAt: Date): Promise<boolean> {
    const { count } = await this.transactions.change(
      `UPDATE identity.invitation SET token_hash = $3, expires_at = $4, version = version + 1
       WHERE id = $1 AND version = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [id, version, tokenHash, expiresAt],
    );
    return count > 0;
  }

  async withdraw(id: string, version: number): Promise<boolean> {
    const { count } = await this.transactions.change(
      `UPDATE identity.invitation SET withdrawn_at = now(), version = version + 1
       WHERE id = $1 AND version = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [id, version],
    );
    return count > 0;
  }

  async accept(id: string): Promise<void> {
    await this.transactions.query(
      'UPDATE identity.invitation SET accepted_at = now(), version = version + 1 WHERE id = $1',
      [id],
    );
  }
}
