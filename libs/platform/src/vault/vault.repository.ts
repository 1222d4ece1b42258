import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { type SealedTable } from './sealed-table.js';

export interface KeptState {
  fingerprint: Buffer;
  next: Buffer | null;
  progress: Record<string, string[] | 'done'>;
}

/** A row with sealed values: its key as texts, its columns by name. */
export interface SealedRow {
  key: string[];
  values: Record<string, Buffer | null>;
}

const ROTATING = 7_130_004;

/** Statements about what is sealed, whoever owns it. */
@Injectable()
export class VaultRepository {
  constructor(private readonly transactions: Transactions) {}

  async state(): Promise<KeptState | null> {
    const [row] = await this.transactions.query<KeptState>(
      'SELECT fingerprint, next, progress FROM platform.vault_state',
    );
    return row ?? null;
  }

  /** The first start says which secret it is. */
  async begin(fingerprint: Buffer): Promise<void> {
    await this.transactions.query(
      'INSERT INTO platform.vault_state (one, fingerprint) VALUES (true, $1) ON CONFLICT DO NOTHING',
      [fingerprint],
    );
  }

  async become(state: KeptState): Promise<void> {
    await this.transactions.query('UPDATE platform.vault_state SET fingerprint = $1, next = $2, progress = $3::jsonb', [
      state.fingerprint,
      state.next,
      JSON.stringify(state.progress),
    ]);
  }

  /** Until the end of the transaction nobody else changes the secret; false when somebody does. */
  async alone(): Promise<boolean> {
    const [row] = await this.transactions.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [
      ROTATING,
    ]);
    return row!.got;
  }

  /** How many other connections of ours there are: servers, workers, commands. */
  async others(): Promise<number> {
    const [row] = await this.transactions.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND application_name IN ('masar', 'masar-jobs')`,
    );
    return row!.others;
  }

  /** The next rows after a key, locked. */
  async rows({ table, key, sealed }: SealedTable, after: string[] | null, limit: number): Promise<SealedRow[]> {
    const columns = key.map(([column]) => column).join(', ');
    const given = key.map(([, type], at) => `$${at + 1}::text::${type}`).join(', ');
    const rows = await this.transactions.query<Record<string, Buffer | null> & { key: string[] }>(
      `SELECT ARRAY[${key.map(([column]) => `${column}::text`).join(', ')}] AS key, ${sealed.join(', ')} FROM ${table}
       ${after ? `WHERE (${columns}) > (${given})` : ''} ORDER BY ${columns} LIMIT ${limit} FOR UPDATE`,
      after ?? [],
    );
    return rows.map(({ key: of, ...values }) => ({ key: of, values: values }));
  }

  /** Writes columns of many rows at once. */
  async write({ table, key }: SealedTable, columns: string[], rows: readonly SealedRow[]): Promise<void> {
    const keys = key.map(([, type], at) => `$${at + 1}::text[]::${type}[]`);
    const values = columns.map((_, at) => `$${key.length + at + 1}::bytea[]`);
    const names = [...key.map(([column]) => `key_${column}`), ...columns];
    await this.transactions.query(
      `UPDATE ${table} t SET ${columns.map((column) => `${column} = n.${column}`).join(', ')}
       FROM unnest(${[...keys, ...values].join(', ')}) AS n(${names.join(', ')})
       WHERE ${key.map(([column]) => `t.${column} = n.key_${column}`).join(' AND ')}`,
      [
        ...key.map((_, at) => rows.map((row) => row.key[at])),
        ...columns.map((column) => rows.map((row) => row.values[column] ?? null)),
      ],
    );
  }
}
