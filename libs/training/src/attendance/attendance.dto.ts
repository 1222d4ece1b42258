import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Id, ListOf, OneOf, Text } from '#platform';
import { Clock24 } from '../sessions/clock-time.js';
import { NamedAccount, ClassSessionResponse } from '../sessions/sessions.dto.js';
import { SESSION_STATES, type SessionState } from '../sessions/session.rules.js';
import { type Mark, MARKS } from './attendance.rules.js';

export class MarkRequest {
  @Id()
  enrolmentId: string;
  @OneOf(MARKS, { nullable: true, description: 'null takes a mark away' })
  status: Mark | null;
  @Clock24({ optional: true, nullable: true })
  arrivedAt?: string | null;
}

/** Only the rows that are to change need be there; a whole sheet may be. */
export class SaveSheet {
  @ListOf(() => MarkRequest, { min: 1, max: 500 })
  marks: MarkRequest[];
}

export class GiveExcuse {
  @Id()
  enrolmentId: string;
  @Text({ max: 500 })
  reason: string;
}

export class SheetRow {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ enum: ['female', 'male'], type: String, nullable: true })
  gender: 'female' | 'male' | null;
  @ApiProperty({ enum: [...MARKS, null], type: String, nullable: true, description: 'null: not marked yet' })
  status: Mark | null;
  @ApiProperty({ type: String, nullable: true, description: 'HH:MM when somebody late came, if known' })
  arrivedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'why she will not come, told beforehand' })
  excuse: string | null;
  @ApiProperty({ type: 'integer', description: 'absences in the five held sessions before this one' })
  absentOfLastFive: number;
}

/** A session with its roster: what is saved on a phone for the time without a network. */
export class SheetResponse extends ClassSessionResponse {
  @ApiProperty({ type: [SheetRow] })
  rows: SheetRow[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  markedAt: string | null;
  @ApiProperty({ type: NamedAccount, nullable: true })
  markedBy: NamedAccount | null;
}

export class SavedSheet {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;
  @ApiProperty({ enum: SESSION_STATES })
  state: SessionState;
  @ApiProperty({ type: [String], format: 'uuid', description: 'the enrolments whose mark is another one now' })
  changed: string[];
  @ApiProperty({ format: 'date-time' })
  markedAt: string;
  @ApiProperty({ type: 'integer' })
  version: number;
}
