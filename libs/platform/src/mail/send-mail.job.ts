import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { HandlesJob, type JobHandler } from '../jobs/jobs.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { MailsRepository } from './mails.repository.js';
import { Mails } from './mails.service.js';

/** Hands one mail of the outbox to the mail server. What the server refuses for good is not tried again. */
@HandlesJob('mail.send')
@Injectable()
export class SendMail implements JobHandler<{ mailId: string }>, OnApplicationShutdown {
  private transport: Transporter | null = null;

  constructor(
    private readonly repository: MailsRepository,
    private readonly mails: Mails,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run({ mailId }: { mailId: string }): Promise<null> {
    const mail = await this.repository.find(mailId);
    if (mail?.state !== 'waiting' || !this.settings.smtpUrl) return null;
    const { to, letter } = this.mails.unseal(mail);
    if (!letter) return null;
    this.transport ??= createTransport(this.settings.smtpUrl);
    const host = new URL(this.settings.publicUrl).hostname;
    try {
      await this.transport.sendMail({
        from: this.settings.mailFrom ?? `Masar <masar@${host}>`,
        to,
        ...letter,
        // The same at every try, so that a mail whose acceptance was lost is recognised as one.
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      const final = (responseCode ?? 0) >= 500;
      await this.repository.notSent(mail.id, message.slice(0, 500), final);
      if (final) return null;
      throw error;
    }
    await this.repository.sent(mail.id);
    return null;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
