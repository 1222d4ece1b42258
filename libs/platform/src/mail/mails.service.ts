import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Transactions } from '../database/transactions.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { Jobs } from '../jobs/jobs.js';
import { type Language } from '../languages/language.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { Vault } from '../vault/vault.js';
import { type Letter, writeLetter, type WrittenLetter } from './letter.js';
import { type Mail } from './mail.entity.js';
import { MailsRepository } from './mails.repository.js';

const noServer = () =>
  new DomainError('mail.no_server', 409, {
    ar: 'لا خادم بريد لهذا النظام. انسخ الرابط من الرسالة وأوصله بنفسك.',
    en: 'This installation has no mail server. Copy the link out of the mail and bring it yourself.',
  });

/** Mail to people: written with what causes it or not at all, sent later by a worker. Without a mail server it is kept for an admin to read. */
@Injectable()
export class Mails {
  constructor(
    private readonly mails: MailsRepository,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Puts a letter into the outbox in the current transaction. `kind` says what it is about, e.g. `invitation`. */
  async send(kind: string, to: string, language: Language, letter: Letter): Promise<void> {
    const id = randomUUID();
    await this.transactions.run(async () => {
      await this.mails.insert({
        id,
        kind,
        language,
        recipient: this.vault.seal(to),
        content: this.vault.seal(JSON.stringify(writeLetter(letter, language))),
        state: this.settings.smtpUrl ? 'waiting' : 'kept',
      });
      if (this.settings.smtpUrl) await this.jobs.add({ accountId: null }, 'mail.send', { mailId: id });
    });
  }

  /** Whom a mail goes to and what it says; the letter is null once it was sent. */
  unseal({ recipient, content }: Pick<Mail, 'recipient' | 'content'>): { to: string; letter: WrittenLetter | null } {
    return {
      to: this.vault.open(recipient),
      letter: content && (JSON.parse(this.vault.open(content)) as WrittenLetter),
    };
  }

  /** One mail to read; that it was read is on record. Errors: request.not_found. */
  async read(actor: { accountId: string }, id: string): Promise<Mail> {
    const mail = await this.mails.find(id);
    if (!mail) throw notFound();
    await this.audit.record(actor, { action: 'mail:read', thing: 'mail', thingId: id });
    return mail;
  }

  /** Sends one that failed, or that was kept while there was no mail server. Errors: request.not_found, mail.no_server (409). */
  async sendAgain(actor: { accountId: string }, id: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.mails.find(id))) throw notFound();
      if (!this.settings.smtpUrl) throw noServer();
      if (!(await this.mails.again(id))) return;
      await this.jobs.add({ accountId: null }, 'mail.send', { mailId: id });
      await this.audit.record(actor, { action: 'mail:send', thing: 'mail', thingId: id });
    });
  }
}
