import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Id, LANGUAGES, type Language, ListQuery, PageOf, Text } from '#platform';
import { GrantResponse } from '../sessions/session.dto.js';

export class AccountQuery extends ListQuery {
  @Text({ optional: true, max: 100, description: 'part of a name or an e-mail address' })
  q?: string;
}

export class AccountRow {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  email: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  @ApiProperty({ enum: ['active', 'suspended'] })
  status: 'active' | 'suspended';
  @ApiProperty({ type: [GrantResponse] })
  roles: GrantResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: never signed in' })
  lastSeenAt: Date | null;
}

export class AccountPage extends PageOf(AccountRow) {}

export class AuditQuery extends ListQuery {
  @Id({ optional: true, description: 'who acted' })
  accountId?: string;
  @Text({ optional: true, max: 60, example: 'cohort' })
  thing?: string;
  @Text({ optional: true, max: 100 })
  thingId?: string;
  @Day({ optional: true, description: 'acts of this local day only' })
  on?: string;
}

export class AuditRow {
  @ApiProperty({ type: 'integer' })
  id: number;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'null: the system itself' })
  actor: BilingualText | null;
  @ApiProperty({ example: 'cohort:graduate' })
  action: string;
  @ApiProperty({ example: 'cohort' })
  thing: string;
  @ApiProperty()
  thingId: string;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  before: unknown;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  after: unknown;
}

export class AuditPage extends PageOf(AuditRow) {}

export class OperationResponse {
  @ApiProperty({ type: 'integer', description: 'bytes' })
  databaseSize: number;
  @ApiProperty({ type: 'integer' })
  jobsWaiting: number;
  @ApiProperty({ type: 'integer', description: 'in the last seven days' })
  jobsFailed: number;
  @ApiProperty({ type: 'integer', description: 'accounts that were active in the last 24 hours' })
  activeAccounts: number;
  @ApiProperty({ type: 'integer', description: 'sign-ins refused in the last 24 hours' })
  refusedSignIns: number;
  @ApiProperty({ type: String, format: 'date-time' })
  startedAt: Date;
}
