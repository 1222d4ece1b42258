import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, definePermissions, Requires } from '../access/access.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { fromPlace, limitOf, ListQuery, pageOf } from '../http/lists.js';
import { IdParam } from '../http/versions.js';
import { type Mail } from './mail.entity.js';
import { MailPage, MailResponse, type MailRow } from './mails.dto.js';
import { MailsRepository } from './mails.repository.js';
import { Mails } from './mails.service.js';

definePermissions({ 'mail:read': ['admin'], 'mail:send': ['admin'] });

@ApiTags('mails')
@Controller('mails')
export class MailsController {
  constructor(
    private readonly mails: Mails,
    private readonly repository: MailsRepository,
  ) {}

  /** The outbox, the newest first. */
  @Get()
  @Requires('mail:read')
  @Answers(MailPage)
  async listMails(@Query() query: ListQuery): Promise<MailPage> {
    const limit = limitOf(query);
    const rows = await this.repository.list(fromPlace(query.cursor), limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => [row.cursor, row.id],
      (row) => this.rowOf(row),
    );
  }

  /** One mail with what it says; reading it is on record. Errors: request.not_found. */
  @Get(':mailId')
  @Requires('mail:read')
  @Answers(MailResponse)
  async readMail(@CurrentActor() actor: Actor, @IdParam('mailId') mailId: string): Promise<MailResponse> {
    const mail = await this.mails.read(actor, mailId);
    const { letter } = this.mails.unseal(mail);
    return { ...this.rowOf(mail), subject: letter?.subject ?? null, text: letter?.text ?? null };
  }

  /** Sends a mail that failed or was kept. Errors: request.not_found, mail.no_server (409). */
  @Post(':mailId/sending')
  @Requires('mail:send')
  @AnswersNothing()
  async sendMailAgain(@CurrentActor() actor: Actor, @IdParam('mailId') mailId: string): Promise<void> {
    await this.mails.sendAgain(actor, mailId);
  }

  private rowOf(mail: Mail): MailRow {
    const { id, kind, language, state, tries, error, createdAt, sentAt } = mail;
    return { id, kind, language, to: this.mails.unseal(mail).to, state, tries, error, createdAt, sentAt };
  }
}
