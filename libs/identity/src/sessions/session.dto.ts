import { ApiProperty } from '@nestjs/swagger';
import {
  BilingualText,
  Email,
  type Grant,
  type Language,
  LANGUAGES,
  type RoleName,
  ROLES,
  SCOPE_KINDS,
  type ScopeKind,
  Text,
} from '#platform';
import { PASSWORD_MAX } from '../accounts/password.rules.js';
import { type Account } from '../accounts/account.entity.js';

export class SignInRequest {
  @Email()
  email: string;
  @Text({ max: PASSWORD_MAX, trim: false })
  password: string;
}

export class ScopeResponse {
  @ApiProperty({ enum: SCOPE_KINDS })
  kind: ScopeKind;
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class GrantResponse {
  @ApiProperty({ enum: ROLES })
  role: RoleName;
  @ApiProperty({ type: ScopeResponse, nullable: true })
  scope: ScopeResponse | null;
}

export class AccountResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  email: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  @ApiProperty({ enum: ['latn', 'arab'], description: 'Western or Arabic-Indic digits' })
  digits: 'latn' | 'arab';
}

export class SessionResponse {
  @ApiProperty({ type: AccountResponse })
  account: AccountResponse;
  @ApiProperty({ type: [GrantResponse] })
  roles: GrantResponse[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the person in the register that a trainee is',
  })
  personId: string | null;
}

export function toSessionResponse(account: Account, grants: Grant[]): SessionResponse {
  return {
    account: {
      id: account.id,
      email: account.email,
      name: { ar: account.nameAr, en: account.nameEn },
      language: account.language,
      digits: account.digits,
    },
    roles: grants,
    personId: grants.find((grant) => grant.scope?.kind === 'person')?.scope?.id ?? null,
  };
}
