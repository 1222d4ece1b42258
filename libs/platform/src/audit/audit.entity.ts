import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { type StrandHead } from './chain.rules.js';

const BEFORE_THE_CHAIN = 'null for acts from before the chain was kept';

/** Who did what to which thing, when; written in the transaction of the act. */
@Entity({ schema: 'platform', name: 'audit_entry' })
@Index(['thing', 'thingId'])
@Index(['at', 'id'])
@Index('audit_entry_person', { synchronize: false })
@Unique(['strand', 'seq'])
export class AuditEntry {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
  @Index()
  @Column('uuid', { nullable: true, comment: 'null when the system itself acted' })
  accountId: string | null;
  @Column('text')
  action: string;
  @Column('text')
  thing: string;
  @Column('text')
  thingId: string;
  @Column('jsonb', { nullable: true, comment: 'null when there was nothing before; never a sensitive value' })
  before: unknown;
  @Column('jsonb', { nullable: true, comment: 'null when nothing is left; never a sensitive value' })
  after: unknown;
  @Column('text', { nullable: true, comment: 'null outside of a request' })
  requestId: string | null;
  @Column('smallint', { nullable: true, comment: BEFORE_THE_CHAIN })
  strand: number | null;
  @Column('bigint', { nullable: true, comment: BEFORE_THE_CHAIN })
  seq: number | null;
  @Column('bytea', { nullable: true, comment: BEFORE_THE_CHAIN })
  salt: Buffer | null;
  @Column('bytea', { nullable: true, comment: BEFORE_THE_CHAIN })
  hash: Buffer | null;
}

/** The end of one strand of the chain: how many entries it has, the hash of the last, and a keyed digest of both. */
@Entity({ schema: 'platform', name: 'audit_strand' })
export class AuditStrand {
  @PrimaryColumn('smallint')
  strand: number;
  @Column('bigint')
  seq: number;
  @Column('bytea')
  hash: Buffer;
  @Column('bytea')
  mac: Buffer;
}

/** One signed day. */
@Entity({ schema: 'platform', name: 'audit_seal' })
@Unique(['day'])
export class AuditSeal {
  @PrimaryColumn('integer')
  number: number;
  @Column('date')
  day: string;
  @Column('integer')
  entries: number;
  @Column('jsonb')
  heads: StrandHead[];
  @Column('bytea')
  hash: Buffer;
  @Column('bytea')
  publicKey: Buffer;
  @Column('bytea')
  signature: Buffer;
  @Column('timestamptz', { default: () => 'now()' })
  sealedAt: Date;
}
