import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type RoleName } from '#platform';

/** What a program of the account's shows instead of signing in: some of the account's roles, never more. */
@Entity({ schema: 'identity', name: 'api_token' })
export class ApiToken {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId: string;
  @Column('text')
  name: string;
  @Index({ unique: true })
  @Column('bytea')
  tokenHash: Buffer;
  @Column('text', { array: true })
  roles: RoleName[];
  @Column('boolean')
  readOnly: boolean;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz')
  expiresAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null until it was used' })
  lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true, comment: 'null while it is good' })
  endedAt: Date | null;
}
