import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'platform', name: 'idempotency_key' })
export class IdempotencyKey {
  @PrimaryColumn('uuid')
  accountId: string;
  @PrimaryColumn('text')
  key: string;
  @Column('bytea')
  fingerprint: Buffer;
  @Column('smallint', { nullable: true, comment: 'null while the first request is still working' })
  status: number | null;
  @Column('bytea', {
    nullable: true,
    comment: 'sealed, as it was sent, member by member; null while working, and for answers without a body',
  })
  body: Buffer | null;
  @Column('text', { nullable: true, comment: 'null when the answer had no version' })
  etag: string | null;
  @Index()
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}

/** The history of long work that people watch; the queue itself is graphile-worker's. */
@Entity({ schema: 'platform', name: 'job' })
@Check('job_state_check', "state IN ('waiting', 'running', 'done', 'failed')")
export class Job {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: string;
  @Column('text', { default: 'waiting' })
  state: 'waiting' | 'running' | 'done' | 'failed';
  @Column('integer', { default: 0 })
  done: number;
  @Column('integer', { default: 0 })
  total: number;
  @Column('jsonb')
  payload: Record<string, unknown>;
  @Column('jsonb', { nullable: true, comment: 'null until it is done' })
  result: unknown;
  @Column('jsonb', { nullable: true, comment: 'null unless it failed: what to tell the person, in both languages' })
  error: unknown;
  @Index()
  @Column('uuid', { nullable: true, comment: 'null when no person asked for it' })
  accountId: string | null;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null until it is taken up' })
  startedAt: Date | null;
  @Column('timestamptz', { nullable: true, comment: 'null until it has ended' })
  finishedAt: Date | null;
}

/** Tries per key and window, kept in the database so that they count over all processes; lost in a crash, which is harmless. */
@Entity({ schema: 'platform', name: 'throttle' })
export class Throttle {
  @PrimaryColumn('text')
  key: string;
  @PrimaryColumn('timestamptz')
  windowStart: Date;
  @Column('integer')
  tries: number;
}
