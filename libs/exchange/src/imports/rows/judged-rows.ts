import { Injectable } from '@nestjs/common';
import { assertComplete, findTables, judge, type JudgingOptions } from '../judging/judge.js';
import { type JudgedRow } from '../kinds/kind.js';
import { type Note } from '../reading/reading.js';
import { readFile } from '../reading/read-file.js';
import { type ImportTarget, type Match } from '../targets/target.js';
import { ImportRowsRepository, type NewRow } from './import-rows.repository.js';
import { contentOf } from './row-content.js';

const SHEET = 1000;

/** Judges a file and keeps its rows, each with what the register knows of it. */
@Injectable()
export class JudgedRows {
  constructor(private readonly rows: ImportRowsRepository) {}

  /** Replaces the rows of an import. `each` sees every row as it is judged; answers what a person should know of the file. */
  async keep(
    importId: string,
    bytes: Buffer,
    options: JudgingOptions,
    target: ImportTarget,
    each: (row: JudgedRow, done: number) => void | Promise<void> = () => {},
  ): Promise<Note[]> {
    const tables = await findTables(await readFile(bytes), options);
    assertComplete(tables);
    await this.rows.deleteAll(importId);
    const date1904 = tables.tables.some(({ sheet }) => sheet.date1904);
    const places = new Map<string, number>();
    let waiting: { at: number; row: JudgedRow }[] = [];
    let at = 0;
    for await (const row of judge(tables, options)) {
      if (row.status === 'ignored') continue;
      at += 1;
      places.set(`${row.sheet}|${row.row}`, at);
      waiting.push({ at, row });
      await each(row, at);
      if (waiting.length < SHEET) continue;
      await this.insert(importId, waiting, places, date1904, target);
      waiting = [];
    }
    if (waiting.length > 0) await this.insert(importId, waiting, places, date1904, target);
    return tables.notes;
  }

  private async insert(
    importId: string,
    rows: readonly { at: number; row: JudgedRow }[],
    places: ReadonlyMap<string, number>,
    date1904: boolean,
    target: ImportTarget,
  ): Promise<void> {
    const accepted = rows.filter(({ row }) => row.status === 'accepted');
    const matches = await target.match(accepted.map(({ row }) => row.values ?? {}));
    const byPlace = new Map(accepted.map(({ at }, index) => [at, matches[index] ?? null]));
    await this.rows.insert(
      importId,
      rows.map(({ at, row }) => toNewRow(at, row, places, date1904, target, byPlace.get(at) ?? null)),
    );
  }
}

export function toNewRow(
  at: number,
  row: JudgedRow,
  places: ReadonlyMap<string, number>,
  date1904: boolean,
  target: ImportTarget,
  match: Match | null,
): NewRow {
  const { duplicateOf } = row;
  return {
    at,
    sheet: row.sheet,
    row: row.row,
    status: row.status === 'ignored' ? 'rejected' : row.status,
    content: contentOf(row, date1904),
    key: row.problems.length > 0 || !row.values ? null : target.keyOf(row.values),
    duplicateOf: duplicateOf ? (places.get(`${duplicateOf.sheet}|${duplicateOf.row}`) ?? null) : null,
    matchedId: match?.id ?? null,
    matchedBy: match?.by ?? null,
    // The same number is the same person or company; anything less is for somebody to decide.
    decision: match?.by === 'national_id' || match?.by === 'registration' ? 'same' : null,
  };
}
