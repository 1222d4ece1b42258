import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { type StrandHead } from './chain.rules.js';

const SEALING = 7_130_003;

export interface NewSeal {
  number: number;
  day: string;
  entries: number;
  heads: StrandHead[];
  hash: string;
  publicKey: Buffer;
  signature: Buffer;
}

/** What sealing a day needs of the chain. */
@Injectable()
export class SealsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** One seals at a time, until the end of the transaction; false when somebody else does. */
  async alone(): Promise<boolean> {
    const [row] = await this.transactions.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [
      SEALING,
    ]);
    return row!.got;
  }

  strands(): Promise<{ strand: number }[]> {
    return this.transactions.query('SELECT strand FROM platform.audit_strand ORDER BY strand');
  }

  /** Answers when whoever was writing to the strand has ended: what comes after carries a later instant. */
  async pass(strand: number): Promise<void> {
    await this.transactions.query('SELECT FROM platform.audit_strand WHERE strand = $1 FOR UPDATE', [strand]);
  }

  /** The local day of the oldest chained entry, or null. */
  async firstDay(timeZone: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ day: string | null }>(
      'SELECT (min(at) AT TIME ZONE $1)::date AS day FROM platform.audit_entry WHERE strand IS NOT NULL',
      [timeZone],
    );
    return row!.day;
  }

  /** How far each strand had come at the end of a local day; strands with nothing in them are left out. */
  headsAt(day: string, timeZone: string): Promise<StrandHead[]> {
    return this.transactions.query(
      `SELECT s.strand, e.seq, encode(e.hash, 'hex') AS hash FROM platform.audit_strand s CROSS JOIN LATERAL (
         SELECT seq, hash FROM platform.audit_entry WHERE strand = s.strand AND at < ($1::date + 1)::timestamp AT TIME ZONE $2
         ORDER BY seq DESC LIMIT 1) e ORDER BY s.strand`,
      [day, timeZone],
    );
  }

  async insert({ heads, hash, ...seal }: NewSeal): Promise<void> {
    await this.transactions.query(
      `INSERT INTO platform.audit_seal (number, day, entries, heads, hash, public_key, signature)
       VALUES ($1, $2, $3, $4::jsonb, decode($5, 'hex'), $6, $7)`,
      [seal.number, seal.day, seal.entries, JSON.stringify(heads), hash, seal.publicKey, seal.signature],
    );
  }
}
