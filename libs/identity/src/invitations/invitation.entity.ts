import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Language, type RoleName, type ScopeKind } from '#platform';

/** Somebody is asked in, with a role; the link's secret is kept as a hash. */
@Entity({ schema: 'identity', name: 'invitation' })
@Index(['createdAt', 'id'])
@Check('invitation_scope_check', '(scope_kind IS NULL) = (scope_id IS NULL)')
export class Invitation {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  email: string;
  @Column('text')
  role: RoleName;
  @Column('text', { nullable: true, comment: 'null: over everything that the role is about' })
  scopeKind: ScopeKind | null;
  @Column('uuid', { nullable: true, comment: 'null: over everything that the role is about' })
  scopeId: string | null;
  @Column('text')
  language: Language;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null: made on the command line' })
  invitedBy: string | null;
  @Index({ unique: true })
  @Column('bytea')
  tokenHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz')
  expiresAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null until it was accepted' })
  acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true, comment: 'null unless it was withdrawn or replaced' })
  withdrawnAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}
