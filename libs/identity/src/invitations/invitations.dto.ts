import { ApiProperty } from '@nestjs/swagger';
import {
  BilingualText,
  Email,
  Id,
  type Language,
  LANGUAGES,
  Nested,
  OneOf,
  PageOf,
  type RoleName,
  ROLES,
  Text,
} from '#platform';
import { PASSWORD_MAX } from '../accounts/password.rules.js';
import { ScopeResponse } from '../sessions/session.dto.js';

export const INVITATION_STATES = ['waiting', 'accepted', 'withdrawn', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export class InviteRequest {
  @Email({ example: 'rana@example.org' })
  email: string;
  @OneOf(ROLES, { example: 'trainer' })
  role: RoleName;
  @Id({ optional: true, nullable: true, description: 'the centre, company or person that the role is over' })
  scopeId?: string | null;
  @OneOf(LANGUAGES, { description: 'of the mail', example: 'ar' })
  language: Language;
}

export class InvitationResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'email' })
  email: string;
  @ApiProperty({ enum: ROLES })
  role: RoleName;
  @ApiProperty({ type: ScopeResponse, nullable: true })
  scope: ScopeResponse | null;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'how the centre or company is called' })
  scopeName: BilingualText | null;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  @ApiProperty({ enum: INVITATION_STATES })
  state: InvitationState;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'null: made on the command line' })
  invitedBy: BilingualText | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class InvitationPage extends PageOf(InvitationResponse) {}

export class InvitableResponse {
  @ApiProperty({ enum: ROLES, isArray: true, description: 'the roles that the caller may invite to' })
  roles: RoleName[];
}

export class LinkRequest {
  @Text({ max: 100, trim: false, description: 'the secret of the link' })
  token: string;
}

export class OpenInvitationResponse {
  @ApiProperty({ format: 'email' })
  email: string;
  @ApiProperty({ enum: ROLES })
  role: RoleName;
  @ApiProperty({ type: BilingualText, nullable: true })
  scopeName: BilingualText | null;
  @ApiProperty({ type: BilingualText, nullable: true })
  invitedBy: BilingualText | null;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;
  @ApiProperty({ description: 'whether this address already signs in: the role is added to that account' })
  hasAccount: boolean;
}

export class AcceptRequest extends LinkRequest {
  @Nested(() => BilingualText, { optional: true, description: 'how one is called; not asked of who has an account' })
  name?: BilingualText;
  @Text({ max: PASSWORD_MAX, trim: false })
  password: string;
}
