import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { type Act } from './act.js';
import { headText, NOTHING_BEFORE, type StrandHead } from './chain.rules.js';

/** An entry about to be written: what is chained of it, and its details. */
export interface NewEntry extends Act, StrandHead {
  at: string;
  accountId: string | null;
  salt: string;
  fields: { request: string | null };
}

type Digest = (text: string) => Buffer;
type Taken = Omit<StrandHead, 'hash'> & { hash: Buffer; mac: Buffer; at: string };

/** More writers than strands would wait for each other; there are not so many connections. */
const STRANDS = 64;
const SETTING_UP = 7_130_002;

/** `at`: the instant with microseconds, taken once the strand is ours. */
const TAKEN = `SELECT *, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM taken`;
const FREE = `WITH taken AS MATERIALIZED (SELECT strand, seq, hash, mac FROM platform.audit_strand
  WHERE strand <> ALL($1::smallint[]) LIMIT 1 FOR UPDATE SKIP LOCKED) ${TAKEN}`;
const ANY = `WITH taken AS MATERIALIZED (SELECT strand, seq, hash, mac FROM platform.audit_strand WHERE strand =
  (SELECT strand FROM platform.audit_strand WHERE strand <> ALL($1::smallint[]) ORDER BY random() LIMIT 1) FOR UPDATE) ${TAKEN}`;

/** Writes the strands of the chain. */
@Injectable()
export class AuditRepository {
  private readonly logger = new Logger('audit');

  constructor(private readonly transactions: Transactions) {}

  /**
   * Takes a strand that nobody else is writing, until the end of the transaction, and answers its head and the instant.
   * One whose head was tampered with stays as it is, for `masar audit verify` to find.
   */
  async takeStrand(digest: Digest): Promise<{ head: StrandHead; at: string }> {
    const broken: number[] = [];
    for (;;) {
      const [row] = await this.transactions.query<Taken>(FREE, [broken]);
      const taken = row ?? (await this.transactions.query<Taken>(ANY, [broken]))[0];
      if (!taken) throw new Error('The audit has no strand to write to. Run: masar audit verify');
      const head = { strand: taken.strand, seq: taken.seq, hash: taken.hash.toString('hex') };
      if (taken.mac.equals(digest(headText(head)))) return { head, at: taken.at };
      this.logger.error({ event: 'audit strand tampered with', strand: head.strand });
      broken.push(head.strand);
    }
  }

  /** Writes entries of one strand and moves its head to the last of them, in one statement. */
  async append(entries: readonly NewEntry[], mac: Buffer): Promise<void> {
    const last = entries.at(-1)!;
    await this.transactions.query(
      `WITH head AS (UPDATE platform.audit_strand SET seq = $2, hash = decode($3, 'hex'), mac = $4 WHERE strand = $1)
       INSERT INTO platform.audit_entry (at, account_id, action, thing, thing_id, before, after, request_id, strand, seq, salt, hash)
       SELECT $5::timestamptz, $6::uuid, a.action, a.thing, a.thing_id, a.before, a.after, $7::text, $1, a.seq, decode(a.salt, 'hex'), decode(a.hash, 'hex')
       FROM jsonb_to_recordset($8::jsonb) AS a(action text, thing text, thing_id text, before jsonb, after jsonb, seq bigint, salt text, hash text)
       ORDER BY a.seq`,
      [
        last.strand,
        last.seq,
        last.hash,
        mac,
        last.at,
        last.accountId,
        last.fields.request,
        JSON.stringify(
          entries.map(({ action, thing, thingId, before, after, seq, salt, hash }) => ({
            action,
            thing,
            thing_id: thingId,
            before,
            after,
            seq,
            salt,
            hash,
          })),
        ),
      ],
    );
  }

  /** Writes the keyed digests of the heads anew with another secret; a head that was tampered with stays as it is. */
  async handOver(before: Digest, after: Digest): Promise<void> {
    const rows = await this.transactions.query<Taken>(
      'SELECT strand, seq, hash, mac FROM platform.audit_strand ORDER BY strand FOR UPDATE',
    );
    const heads = rows.map(({ strand, seq, hash, mac }) => {
      const head = headText({ strand, seq, hash: hash.toString('hex') });
      return { strand, mac: mac.equals(before(head)) ? after(head) : mac };
    });
    await this.transactions.query(
      `UPDATE platform.audit_strand s SET mac = n.mac FROM unnest($1::smallint[], $2::bytea[]) AS n(strand, mac) WHERE s.strand = n.strand`,
      [heads.map(({ strand }) => strand), heads.map(({ mac }) => mac)],
    );
  }

  /**
   * Sets the strands up where there are none, numbered after any that entries speak of.
   * Answers what was written before the chain was kept: how many acts, up to which id; null when the strands are there.
   */
  async setUp(digest: Digest): Promise<{ acts: number; upTo: number } | null> {
    await this.transactions.query('SELECT pg_advisory_xact_lock($1)', [SETTING_UP]);
    const [there] = await this.transactions.query<{ last: number | null; some: boolean }>(
      'SELECT (SELECT max(strand) FROM platform.audit_entry) AS last, EXISTS (SELECT FROM platform.audit_strand) AS some',
    );
    if (there!.some) return null;
    const first = (there!.last ?? 0) + 1;
    const heads = Array.from({ length: STRANDS }, (_, at) => ({ strand: first + at, seq: 0, hash: NOTHING_BEFORE }));
    await this.transactions.query(
      `INSERT INTO platform.audit_strand (strand, seq, hash, mac)
       SELECT strand, 0, decode($2, 'hex'), mac FROM unnest($1::smallint[], $3::bytea[]) AS s(strand, mac)`,
      [heads.map(({ strand }) => strand), NOTHING_BEFORE, heads.map((head) => digest(headText(head)))],
    );
    const [before] = await this.transactions.query<{ acts: number; upTo: number }>(
      'SELECT count(*) AS acts, coalesce(max(id), 0) AS "upTo" FROM platform.audit_entry WHERE strand IS NULL',
    );
    return before!;
  }
}
