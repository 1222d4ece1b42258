import { Injectable } from '@nestjs/common';
import { Transactions, Vault } from '#platform';
import { Import } from './import.entity.js';
import { type Belonging } from '../targets/target.js';
import { type StoredTable, titlesOf } from './stored-table.js';

/** An import without its file. */
export interface ImportRecord extends Omit<Import, 'content' | 'layout' | 'mapping'> {
  layout: StoredTable[];
  mapping: StoredTable[] | null;
}

/** What the rows of an import belong to. */
export const belongingOf = ({ centreId, cohortId, intakeId, layout, mapping }: ImportRecord): Belonging => ({
  centreId,
  cohortId,
  intakeId,
  titles: titlesOf(mapping ?? layout),
});

type SealedRecord = Omit<Import, 'content'>;

const COLUMNS = `i.id, i.kind, i.state, i.centre_id AS "centreId", i.cohort_id AS "cohortId", i.intake_id AS "intakeId", i.account_id AS "accountId",
  i.file_name AS "fileName", i.file_bytes AS "fileBytes", i.layout, i.notes, i.mapping, i.job_id AS "jobId",
  i.committed_at AS "committedAt", i.undone_at AS "undoneAt", i.version, i.created_at AS "createdAt"`;

/** Imports of the centres in `$1`; null: all. */
const WITHIN = '($1::uuid[] IS NULL OR i.centre_id = ANY($1))';

@Injectable()
export class ImportsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
  ) {}

  async insert(row: Omit<ImportRecord, 'version' | 'createdAt'> & { content: Buffer }): Promise<void> {
    await this.transactions.query(
      `INSERT INTO exchange.import (id, kind, state, centre_id, cohort_id, account_id, file_name, file_bytes, content, layout, notes, mapping,
         job_id, committed_at, undone_at, intake_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14, $15, $16)`,
      [
        row.id,
        row.kind,
        row.state,
        row.centreId,
        row.cohortId,
        row.accountId,
        row.fileName,
        row.fileBytes,
        row.content,
        this.sealed(row.layout),
        JSON.stringify(row.notes),
        row.mapping && this.sealed(row.mapping),
        row.jobId,
        row.committedAt,
        row.undoneAt,
        row.intakeId,
      ],
    );
  }

  async find(id: string, centres: 'all' | string[] = 'all'): Promise<ImportRecord | null> {
    const [row] = await this.transactions.query<SealedRecord>(
      `SELECT ${COLUMNS} FROM exchange.import i WHERE ${WITHIN} AND i.id = $2`,
      [centres === 'all' ? null : centres, id],
    );
    return row ? this.opened(row) : null;
  }

  /** The import, and until the end of the transaction nobody else changes it. */
  async lock(id: string): Promise<ImportRecord | null> {
    const [row] = await this.transactions.query<SealedRecord>(
      `SELECT ${COLUMNS} FROM exchange.import i WHERE i.id = $1 FOR UPDATE`,
      [id],
    );
    return row ? this.opened(row) : null;
  }

  async content(id: string): Promise<Buffer | null> {
    const [row] = await this.transactions.query<{ content: Buffer | null }>(
      'SELECT content FROM exchange.import WHERE id = $1',
      [id],
    );
    return row?.content ?? null;
  }

  /** The latest first; `limit + 1` rows. */
  async list(centres: 'all' | string[], after: string[] | null, limit: number): Promise<ImportRecord[]> {
    const rows = await this.transactions.query<SealedRecord>(
      `SELECT ${COLUMNS} FROM exchange.import i
       WHERE ${WITHIN} AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2, $3::uuid))
       ORDER BY i.created_at DESC, i.id DESC LIMIT $4`,
      [centres === 'all' ? null : centres, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Changes what is given and counts the version up. */
  async update(
    id: string,
    {
      mapping,
      ...change
    }: Partial<Pick<ImportRecord, 'state' | 'mapping' | 'notes' | 'jobId' | 'committedAt' | 'undoneAt'>>,
  ): Promise<void> {
    await this.transactions.manager.update(
      Import,
      { id },
      { ...change, ...(mapping ? { mapping: this.sealed(mapping) } : {}), version: () => 'version + 1' },
    );
  }

  private sealed = (tables: StoredTable[]): Buffer => this.vault.seal(JSON.stringify(tables));

  private opened({ layout, mapping, ...row }: SealedRecord): ImportRecord {
    const open = (sealed: Buffer) => JSON.parse(this.vault.open(sealed)) as StoredTable[];
    return { ...row, layout: open(layout), mapping: mapping && open(mapping) };
  }
}
