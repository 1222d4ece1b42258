import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Language, type RoleName, type ScopeKind } from '#platform';

/** Somebody who can sign in. */
@Entity({ schema: 'identity', name: 'account' })
@Check('account_status_check', "status IN ('active', 'suspended')")
@Check('account_language_check', "language IN ('ar', 'en')")
@Check('account_digits_check', "digits IN ('latn', 'arab')")
export class Account {
  @PrimaryColumn('uuid')
  id: string;
  /** Lower case. */
  @Index({ unique: true })
  @Column('text')
  email: string;
  @Column('text')
  nameAr: string;
  @Column('text')
  nameEn: string;
  @Column('text', { nullable: true, comment: 'argon2id; null until the person has chosen one' })
  passwordHash: string | null;
  @Column('text', { default: 'ar' })
  language: Language;
  /** Western or Arabic-Indic digits. */
  @Column('text', { default: 'latn' })
  digits: 'latn' | 'arab';
  @Column('text', { default: 'active' })
  status: 'active' | 'suspended';
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}

/** A role that an account holds, over what. */
@Entity({ schema: 'identity', name: 'role_grant' })
@Index(['scopeKind', 'scopeId'])
// Over expressions, which TypeORM does not know: the migration alone says what it is.
@Index('role_grant_once', { synchronize: false })
@Check('role_grant_scope_check', '(scope_kind IS NULL) = (scope_id IS NULL)')
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId: string;
  @Column('text')
  role: RoleName;
  @Column('text', { nullable: true, comment: 'null: over everything that the role is about' })
  scopeKind: ScopeKind | null;
  @Column('uuid', { nullable: true, comment: 'null: over everything that the role is about' })
  scopeId: string | null;
  @Column('timestamptz', { default: () => 'now()' })
  grantedAt: Date;
}

/** One sign-in; only the hash of its secret is kept. */
@Entity({ schema: 'identity', name: 'sign_in' })
export class SignIn {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId: string;
  @Index({ unique: true })
  @Column('bytea')
  tokenHash: Buffer;
  @Column('text')
  userAgent: string;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt: Date;
  @Column('timestamptz')
  expiresAt: Date;
  /** Ends by itself when it is not used for this long. */
  @Column('integer', { default: 20160 })
  idleMinutes: number;
  /** Where the sign-in came from. */
  @Column('text', { default: '' })
  address: string;
  /** When its owner last proved who they are. */
  @Column('timestamptz', { default: () => 'now()' })
  provedAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null while it lasts' })
  endedAt: Date | null;
}
