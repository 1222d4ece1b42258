import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { type AuditReport } from './audit-report.js';
import { NOTHING_BEFORE, type StrandHead } from './chain.rules.js';

/** An entry as it stands in the database; bytes as hexadecimal digits. */
export interface StoredEntry {
  id: number;
  /** With microseconds, ending in Z. */
  at: string;
  accountId: string | null;
  action: string;
  thing: string;
  thingId: string;
  before: unknown;
  after: unknown;
  requestId: string | null;
}

export interface StoredLink extends StoredEntry {
  strand: number;
  seq: number;
  salt: string;
  hash: string;
}

export interface StoredSeal {
  number: number;
  day: string;
  entries: number;
  heads: StrandHead[];
  hash: string;
  publicKey: string;
  signature: string;
  sealedAt: Date;
}

/** Which entries: what is left out does not narrow. */
export interface EntriesAsked {
  accountId?: string;
  thing?: string;
  thingId?: string;
  /** A local day, `YYYY-MM-DD`. */
  on?: string;
}

const BATCH = 2000;
const INSTANT = `to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;
const ENTRY = `e.id, ${INSTANT}, e.account_id AS "accountId", e.action, e.thing, e.thing_id AS "thingId", e.before, e.after, e.request_id AS "requestId"`;
const LINK = `${ENTRY}, e.strand, e.seq, encode(e.salt, 'hex') AS salt, encode(e.hash, 'hex') AS hash`;
const SEAL = `number, day, entries, heads, encode(hash, 'hex') AS hash, encode(public_key, 'hex') AS "publicKey",
  encode(signature, 'hex') AS signature, sealed_at AS "sealedAt"`;

/** Reads the chain, in batches, however long it is. */
@Injectable()
export class AuditReader {
  constructor(private readonly transactions: Transactions) {}

  /** Every chained entry, strand by strand in the order of its numbers. */
  async *links(): AsyncGenerator<StoredLink[]> {
    for (let after = [0, 0]; ;) {
      const rows = await this.transactions.query<StoredLink>(
        `SELECT ${LINK} FROM platform.audit_entry e WHERE (e.strand, e.seq) > ($1::smallint, $2::bigint) ORDER BY e.strand, e.seq LIMIT ${BATCH}`,
        after,
      );
      if (!rows.length) return;
      yield rows;
      after = [rows.at(-1)!.strand, rows.at(-1)!.seq];
    }
  }

  /** Acts from before the chain was kept, in the order of their ids; `upTo`: the last of them. */
  async *unchained(upTo: number): AsyncGenerator<StoredEntry[]> {
    for (let after = 0; ;) {
      const rows = await this.transactions.query<StoredEntry>(
        `SELECT ${ENTRY} FROM platform.audit_entry e WHERE e.strand IS NULL AND e.id > $1 AND e.id <= $2 ORDER BY e.id LIMIT ${BATCH}`,
        [after, upTo],
      );
      if (!rows.length) return;
      yield rows;
      after = rows.at(-1)!.id;
    }
  }

  /** The first entry that stands outside of the chain after `upTo`, or null. */
  async firstOutside(upTo: number): Promise<StoredEntry | null> {
    const [row] = await this.transactions.query<StoredEntry>(
      `SELECT ${ENTRY} FROM platform.audit_entry e WHERE e.id > $1 AND (e.strand IS NULL OR e.seq IS NULL OR e.salt IS NULL OR e.hash IS NULL) ORDER BY e.id LIMIT 1`,
      [upTo],
    );
    return row ?? null;
  }

  /** Entries with the hash before each, the oldest first; an entry from before the chain has no strand. */
  async *entries(
    { accountId, thing, thingId, on }: EntriesAsked,
    timeZone: string,
  ): AsyncGenerator<(StoredLink & { prev: string | null })[]> {
    for (let after = ['-infinity', '0']; ;) {
      const rows = await this.transactions.query<StoredLink & { prev: string | null }>(
        `SELECT ${LINK}, CASE e.seq WHEN 1 THEN '${NOTHING_BEFORE}' ELSE encode(b.hash, 'hex') END AS prev
         FROM platform.audit_entry e LEFT JOIN platform.audit_entry b ON b.strand = e.strand AND b.seq = e.seq - 1
         WHERE (e.at, e.id) > ($1::timestamptz, $2::bigint) AND ($3::uuid IS NULL OR e.account_id = $3) AND ($4::text IS NULL OR e.thing = $4)
           AND ($5::text IS NULL OR e.thing_id = $5)
           AND ($6::date IS NULL OR (e.at >= $6::date::timestamp AT TIME ZONE $7 AND e.at < ($6::date + 1)::timestamp AT TIME ZONE $7))
         ORDER BY e.at, e.id LIMIT ${BATCH}`,
        [...after, accountId ?? null, thing ?? null, thingId ?? null, on ?? null, timeZone],
      );
      if (!rows.length) return;
      yield rows;
      after = [rows.at(-1)!.at, String(rows.at(-1)!.id)];
    }
  }

  /** The heads of the strands, with the keyed digest that must belong to each. */
  heads(): Promise<(StrandHead & { mac: Buffer })[]> {
    return this.transactions.query(
      `SELECT strand, seq, encode(hash, 'hex') AS hash, mac FROM platform.audit_strand ORDER BY strand`,
    );
  }

  seals(): Promise<StoredSeal[]> {
    return this.transactions.query(`SELECT ${SEAL} FROM platform.audit_seal ORDER BY number`);
  }

  async lastSeal(): Promise<StoredSeal | null> {
    const [row] = await this.transactions.query<StoredSeal>(
      `SELECT ${SEAL} FROM platform.audit_seal ORDER BY number DESC LIMIT 1`,
    );
    return row ?? null;
  }

  /** What the last verification said, and when it was; null when there was none. */
  async lastVerification(): Promise<{ at: string; report: AuditReport } | null> {
    const [row] = await this.transactions.query<StoredEntry>(
      `SELECT ${ENTRY} FROM platform.audit_entry e WHERE e.thing = 'audit' AND e.thing_id = 'chain' AND e.action = 'audit:verify'
       ORDER BY e.at DESC LIMIT 1`,
    );
    return row ? { at: row.at, report: row.after as AuditReport } : null;
  }

  /** Acts of one kind on things, the newest first; `limit + 1` of them. */
  acts(
    action: string,
    thing: string,
    thingIds: readonly string[],
    { after, limit }: { after: string[] | null; limit: number },
  ): Promise<StoredEntry[]> {
    return this.transactions.query(
      `SELECT ${ENTRY} FROM platform.audit_entry e WHERE e.thing = $1 AND e.thing_id = ANY($2) AND e.action = $3
         AND ($4::timestamptz IS NULL OR (e.at, e.id) < ($4::timestamptz, $5::bigint))
       ORDER BY e.at DESC, e.id DESC LIMIT $6`,
      [thing, thingIds, action, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }
}
