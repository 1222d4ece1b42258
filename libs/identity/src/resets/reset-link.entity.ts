import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A way to a new password, sent by mail; only the hash of its secret is kept. */
@Entity({ schema: 'identity', name: 'reset_link' })
export class ResetLink {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId: string;
  @Index({ unique: true })
  @Column('bytea')
  tokenHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz')
  expiresAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null until it was used or replaced' })
  usedAt: Date | null;
}
