import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http/lists.js';
import { type Language, LANGUAGES } from '../languages/language.js';
import { MAIL_STATES, type MailState } from './mail.entity.js';

export class MailRow {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'invitation' })
  kind: string;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  @ApiProperty({ format: 'email' })
  to: string;
  @ApiProperty({ enum: MAIL_STATES, description: 'kept: there is no mail server, it is to be read here' })
  state: MailState;
  @ApiProperty({ type: 'integer' })
  tries: number;
  @ApiProperty({ type: String, nullable: true, description: 'what the mail server said; null unless a try failed' })
  error: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null until it was sent' })
  sentAt: Date | null;
}

export class MailPage extends PageOf(MailRow) {}

export class MailResponse extends MailRow {
  @ApiProperty({ type: String, nullable: true, description: 'null once it was sent' })
  subject: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null once it was sent' })
  text: string | null;
}
