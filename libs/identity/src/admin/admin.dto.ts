import { ApiProperty } from '@nestjs/swagger';
import {
  BilingualText,
  Id,
  LANGUAGES,
  type Language,
  ListQuery,
  OneOf,
  PageOf,
  type RoleName,
  ROLES,
  SCOPE_KINDS,
  type ScopeKind,
  Text,
} from '#platform';
import { GrantResponse } from '../sessions/session.dto.js';

export class AccountQuery extends ListQuery {
  @Text({ optional: true, max: 100, description: 'part of a name or an e-mail address' })
  q?: string;
}

export class NamedGrantResponse extends GrantResponse {
  @ApiProperty({ type: BilingualText, nullable: true, description: 'how the thing is called that it is held over' })
  scopeName: BilingualText | null;
}

export class AccountRoleQuery {
  @OneOf(ROLES, { example: 'trainer' })
  role: RoleName;
  @OneOf(SCOPE_KINDS, { optional: true })
  scopeKind?: ScopeKind;
  @Id({ optional: true })
  scopeId?: string;
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
  @ApiProperty({ type: [NamedGrantResponse] })
  roles: NamedGrantResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: never signed in' })
  lastSeenAt: Date | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class AccountPage extends PageOf(AccountRow) {}

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
