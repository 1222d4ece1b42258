import { ApiProperty } from '@nestjs/swagger';
import { type Language, LANGUAGES, OneOf, PageOf, type RoleName, ROLES, Text, TextList, Whole, YesNo } from '#platform';
import { PASSWORD_MAX } from '../accounts/password.rules.js';

export class PreferencesRequest {
  @OneOf(LANGUAGES, { example: 'ar' })
  language: Language;
  @OneOf(['latn', 'arab'], { description: 'Western or Arabic-Indic digits', example: 'latn' })
  digits: 'latn' | 'arab';
}

export class PasswordRequest {
  @Text({ max: PASSWORD_MAX, trim: false, description: 'the one that holds now' })
  current: string;
  @Text({ max: PASSWORD_MAX, trim: false, description: 'at least 15 characters, not easily guessed' })
  password: string;
}

export class ProofRequest {
  @Text({ max: PASSWORD_MAX, trim: false })
  password: string;
}

export class LiveSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'as the browser calls itself' })
  userAgent: string;
  @ApiProperty({ description: 'the network address that it signed in from; empty when unknown' })
  address: string;
  @ApiProperty({ description: 'whether it is the one that asks' })
  current: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;
}

export class LiveSessionPage extends PageOf(LiveSessionResponse) {}

export class TokenRequest {
  @Text({ max: 80, example: 'nightly export' })
  name: string;
  @TextList({ max: 8, values: ROLES, description: 'some of the roles of the account' })
  roles: RoleName[];
  @YesNo({ description: 'whether it may only read' })
  readOnly: boolean;
  @Whole({ min: 1, max: 365, description: 'for how many days', example: 30 })
  days: number;
}

export class TokenResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: RoleName[];
  @ApiProperty()
  readOnly: boolean;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null until it was used' })
  lastUsedAt: Date | null;
}

export class TokenPage extends PageOf(TokenResponse) {}

export class NewTokenResponse extends TokenResponse {
  @ApiProperty({ description: 'shown this once: goes into `Authorization: Bearer …`' })
  token: string;
}
