import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { Mail } from './mail.entity.js';

export type MailFound = Mail & { cursor: string };

@Injectable()
export class MailsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: DataSource,
  ) {}

  async insert(mail: Pick<Mail, 'id' | 'kind' | 'language' | 'recipient' | 'content' | 'state'>): Promise<void> {
    await this.transactions.manager.insert(Mail, mail);
  }

  find(id: string): Promise<Mail | null> {
    return this.transactions.manager.findOne(Mail, { where: { id } });
  }

  /** The newest first, after the one that the page before ended with. */
  list(before: { at: string; id: string } | null, limit: number): Promise<MailFound[]> {
    return this.transactions.query(
      `SELECT id, kind, language, recipient, content, state, tries, error, created_at AS "createdAt", sent_at AS "sentAt", created_at::text AS cursor
       FROM platform.mail WHERE $1::timestamptz IS NULL OR (created_at, id) < ($1, $2::uuid)
       ORDER BY created_at DESC, id DESC LIMIT $3`,
      [before?.at ?? null, before?.id ?? null, limit],
    );
  }

  /** Outside of any transaction: the mail is gone, whatever comes after. */
  async sent(id: string): Promise<void> {
    await this.source.query(
      "UPDATE platform.mail SET state = 'sent', content = NULL, error = NULL, tries = tries + 1, sent_at = now() WHERE id = $1",
      [id],
    );
  }

  async notSent(id: string, error: string, final: boolean): Promise<void> {
    await this.source.query(
      `UPDATE platform.mail SET tries = tries + 1, error = $2, state = CASE WHEN $3 OR tries + 1 >= 5 THEN 'failed' ELSE state END WHERE id = $1`,
      [id, error, final],
    );
  }

  /** Puts one that was not sent back on its way; false when it is not such a one. */
  async again(id: string): Promise<boolean> {
    const { count } = await this.transactions.change(
      "UPDATE platform.mail SET state = 'waiting', tries = 0, error = NULL WHERE id = $1 AND state IN ('kept', 'failed')",
      [id],
    );
    return count > 0;
  }
}
