import { Injectable } from '@nestjs/common';
import { Transactions, Vault } from '#platform';
import { type RowFilter } from '../imports.dto.js';
import { type Decision, type ImportRow, type MatchedBy, type StoredStatus } from './import-row.entity.js';
import { type WrittenRow } from '../targets/target.js';
import { type RowContent } from './row-content.js';

export interface StoredRow extends Omit<ImportRow, 'content' | 'keyDigest' | 'undo'> {
  content: RowContent;
  undo: unknown;
  /** Where the earlier row stands in its sheet. */
  duplicateOfRow: number | null;
}

type SealedRow = ImportRow & Pick<StoredRow, 'duplicateOfRow'>;

export interface NewRow {
  at: number;
  sheet: string | null;
  row: number;
  status: StoredStatus;
  content: RowContent;
  /** What the row is known by in the file; kept as a keyed digest. */
  key: string | null;
  duplicateOf: number | null;
  matchedId: string | null;
  matchedBy: MatchedBy | null;
  decision: Decision | null;
}

export type Counts = Record<
  | 'rows'
  | 'accepted'
  | 'rejected'
  | 'duplicates'
  | 'known'
  | 'suspected'
  | 'warned'
  | 'skipped'
  | 'ready'
  | 'committed'
  | 'created',
  number
>;

const READY = `r.status IN ('accepted', 'non_response') AND r.committed_at IS NULL AND r.decision IS DISTINCT FROM 'skip'
  AND (r.matched_id IS NULL OR r.decision IN ('same', 'other'))`;
const SUSPECTED = `r.status = 'accepted' AND r.matched_id IS NOT NULL AND r.decision IS NULL AND r.committed_at IS NULL`;

const FILTERS: Record<RowFilter, string> = {
  all: 'true',
  problems: `r.status = 'rejected' AND r.decision IS DISTINCT FROM 'skip'`,
  duplicates: `(r.status = 'duplicate' OR r.matched_id IS NOT NULL)`,
  warnings: 'r.has_warning',
  ready: READY,
  skipped: `r.decision = 'skip'`,
  committed: 'r.committed_at IS NOT NULL',
};

const COLUMNS = `r.import_id AS "importId", r.at, r.sheet, r.row, r.status, r.content, r.duplicate_of AS "duplicateOf",
  r.matched_id AS "matchedId", r.matched_by AS "matchedBy", r.decision, r.thing_id AS "thingId", r.created, r.milestones, r.undo,
  r.committed_at AS "committedAt", r.has_warning AS "hasWarning", r.version,
  (SELECT d.row FROM exchange.import_row d WHERE d.import_id = r.import_id AND d.at = r.duplicate_of) AS "duplicateOfRow"`;

@Injectable()
export class ImportRowsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
  ) {}

  async deleteAll(importId: string): Promise<void> {
    await this.transactions.query('DELETE FROM exchange.import_row WHERE import_id = $1', [importId]);
  }

  /** One statement for all of them. */
  async insert(importId: string, rows: readonly NewRow[]): Promise<void> {
    await this.transactions.query(
      `INSERT INTO exchange.import_row (import_id, at, sheet, row, status, content, key_digest, duplicate_of, matched_id, matched_by, decision, has_warning)
       SELECT $1, * FROM unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::bytea[], $7::bytea[], $8::int[], $9::uuid[], $10::text[], $11::text[], $12::boolean[])`,
      [
        importId,
        rows.map(({ at }) => at),
        rows.map(({ sheet }) => sheet),
        rows.map(({ row }) => row),
        rows.map(({ status }) => status),
        rows.map(({ content }) => this.vault.seal(JSON.stringify(content))),
        rows.map(({ key }) => this.digest(key)),
        rows.map(({ duplicateOf }) => duplicateOf),
        rows.map(({ matchedId }) => matchedId),
        rows.map(({ matchedBy }) => matchedBy),
        rows.map(({ decision }) => decision),
        rows.map(({ content }) => content.warnings.length > 0),
      ],
    );
  }

  /** In the order of the file; `limit + 1` rows. */
  async list(importId: string, filter: RowFilter, after: number, limit: number): Promise<StoredRow[]> {
    const rows = await this.transactions.query<SealedRow>(
      `SELECT ${COLUMNS} FROM exchange.import_row r WHERE r.import_id = $1 AND r.at > $2 AND ${FILTERS[filter]} ORDER BY r.at LIMIT $3`,
      [importId, after, limit + 1],
    );
    return rows.map((row) => this.opened(row));
  }

  async lock(importId: string, at: number): Promise<StoredRow | null> {
    const [row] = await this.transactions.query<SealedRow>(
      `SELECT ${COLUMNS} FROM exchange.import_row r WHERE r.import_id = $1 AND r.at = $2 FOR UPDATE`,
      [importId, at],
    );
    return row ? this.opened(row) : null;
  }

  /** The rows of a file that are known by the same key, first to last. */
  async withKey(
    importId: string,
    key: string,
  ): Promise<{ at: number; status: StoredStatus; decision: Decision | null }[]> {
    return this.transactions.query(
      `SELECT r.at, r.status, r.decision FROM exchange.import_row r WHERE r.import_id = $1 AND r.key_digest = $2 ORDER BY r.at FOR UPDATE`,
      [importId, this.digest(key)],
    );
  }

  async update(importId: string, row: NewRow): Promise<void> {
    await this.transactions.query(
      `UPDATE exchange.import_row SET status = $3, content = $4, key_digest = $5, duplicate_of = $6, matched_id = $7, matched_by = $8,
         decision = $9, has_warning = $10, version = version + 1 WHERE import_id = $1 AND at = $2`,
      [
        importId,
        row.at,
        row.status,
        this.vault.seal(JSON.stringify(row.content)),
        this.digest(row.key),
        row.duplicateOf,
        row.matchedId,
        row.matchedBy,
        row.decision,
        row.content.warnings.length > 0,
      ],
    );
  }

  async setStanding(importId: string, at: number, status: StoredStatus, duplicateOf: number | null): Promise<void> {
    await this.transactions.query(
      'UPDATE exchange.import_row SET status = $3, duplicate_of = $4, version = version + 1 WHERE import_id = $1 AND at = $2',
      [importId, at, status, duplicateOf],
    );
  }

  /** Leaves out every row that has an error, or that says again what is known. */
  async skip(importId: string, filter: 'problems' | 'duplicates'): Promise<void> {
    const which =
      filter === 'problems'
        ? FILTERS.problems
        : `(r.status = 'duplicate' OR (r.matched_id IS NOT NULL AND r.decision IS NULL))`;
    await this.transactions.query(
      `UPDATE exchange.import_row r SET decision = 'skip', version = version + 1
       WHERE r.import_id = $1 AND r.committed_at IS NULL AND ${which}`,
      [importId],
    );
  }

  async markCommitted(importId: string, rows: readonly WrittenRow[]): Promise<void> {
    await this.transactions.query(
      `UPDATE exchange.import_row r SET thing_id = c."thingId", created = c.created, milestones = c.milestones,
         undo = decode(c.undo, 'base64'), committed_at = now(), version = version + 1
       FROM jsonb_to_recordset($2::jsonb) AS c (at int, "thingId" uuid, created boolean, milestones bigint[], undo text)
       WHERE r.import_id = $1 AND r.at = c.at`,
      [
        importId,
        JSON.stringify(
          rows.map(({ undo, ...row }) => ({
            ...row,
            undo: undo === undefined ? null : this.vault.seal(JSON.stringify(undo)).toString('base64'),
          })),
        ),
      ],
    );
  }

  async markUndone(importId: string): Promise<void> {
    await this.transactions.query(
      `UPDATE exchange.import_row SET thing_id = NULL, created = NULL, milestones = NULL, undo = NULL, committed_at = NULL, version = version + 1
       WHERE import_id = $1 AND committed_at IS NOT NULL`,
      [importId],
    );
  }

  async counts(importIds: string[]): Promise<Map<string, Counts>> {
    const rows = await this.transactions.query<Counts & { id: string }>(
      `SELECT r.import_id AS id, count(*) FILTER (WHERE r.status <> 'non_response')::int AS rows,
         count(*) FILTER (WHERE r.status = 'accepted')::int AS accepted, count(*) FILTER (WHERE r.status = 'rejected')::int AS rejected,
         count(*) FILTER (WHERE r.status = 'duplicate')::int AS duplicates,
         count(*) FILTER (WHERE r.status = 'accepted' AND r.decision = 'same')::int AS known,
         count(*) FILTER (WHERE ${SUSPECTED})::int AS suspected, count(*) FILTER (WHERE r.has_warning)::int AS warned,
         count(*) FILTER (WHERE r.decision = 'skip')::int AS skipped, count(*) FILTER (WHERE ${READY})::int AS ready,
         count(r.committed_at)::int AS committed, count(*) FILTER (WHERE r.created)::int AS created
       FROM exchange.import_row r WHERE r.import_id = ANY($1) GROUP BY r.import_id`,
      [importIds],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  private opened({ content, undo, ...row }: SealedRow): StoredRow {
    return {
      ...row,
      content: JSON.parse(this.vault.open(content)) as RowContent,
      undo: undo && (JSON.parse(this.vault.open(undo)) as unknown),
    };
  }

  private digest = (key: string | null): Buffer | null => this.vault.digestOrNull('import_row', key);
}

export const NO_COUNTS: Counts = {
  rows: 0,
  accepted: 0,
  rejected: 0,
  duplicates: 0,
  known: 0,
  suspected: 0,
  warned: 0,
  skipped: 0,
  ready: 0,
  committed: 0,
  created: 0,
};
