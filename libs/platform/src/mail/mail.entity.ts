import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Language } from '../languages/language.js';

export const MAIL_STATES = ['kept', 'waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail on its way out; written in the transaction that causes it. Who gets it and what it says is sealed. */
@Entity({ schema: 'platform', name: 'mail' })
@Index(['createdAt', 'id'])
@Check('mail_state_check', "state IN ('kept', 'waiting', 'sent', 'failed')")
export class Mail {
  @PrimaryColumn('uuid')
  id: string;
  /** What it is about, e.g. `invitation`. */
  @Column('text')
  kind: string;
  @Column('text')
  language: Language;
  @Column('bytea')
  recipient: Buffer;
  @Column('bytea', { nullable: true, comment: 'null once it was sent: its links are for the recipient alone' })
  content: Buffer | null;
  /** `kept`: there is no mail server, somebody reads it here. */
  @Column('text')
  state: MailState;
  @Column('integer', { default: 0 })
  tries: number;
  @Column('text', { nullable: true, comment: 'null unless the last try failed: what the mail server said' })
  error: string | null;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null until it was sent' })
  sentAt: Date | null;
}
