import { Injectable } from '@nestjs/common';
import { assertComplete, findTables, judge, type JudgingOptions } from '../judging/judge.js';
import { type JudgedRow } from '../kinds/kind.js';
import { type Note } from '../reading/reading.js';
import { readFile } from '../reading/read-file.js';
import { type Belonging, type Finding, type ImportTarget, type Match } from '../targets/target.js';
import { ImportRowsRepository, type NewRow } from './import-rows.repository.js';
import { contentOf } from './row-content.js';

const SHEET = 1000;

/** Judges a file and keeps its rows, each with what the register knows of it. */
@Injectable()
export class JudgedRows {
  constructor(private readonly rows: ImportRowsRepository) {}

  /** Replaces the rows of an import. `each` sees every row with what the register says of it; answers what a person should know of the file. */
  async keep(
    importId: string,
    bytes: Buffer,
    options: JudgingOptions,
    target: ImportTarget,
    belonging: Belonging,
    each: (row: JudgedRow, done: number) => void | Promise<void> = () => {},
  ): Promise<Note[]> {
    const tables = await findTables(await readFile(bytes), options);
    assertComplete(tables);
    await this.rows.deleteAll(importId);
    const date1904 = tables.tables.some(({ sheet }) => sheet.date1904);
    const places = new Map<string, number>();
    const keep = async (rows: readonly { at: number; row: JudgedRow }[]) => {
      const found = await withFindings(rows, target, belonging);
      await this.rows.insert(
        importId,
        found.map(({ at: place, row, match }) => toNewRow(place, row, places, date1904, target, match)),
      );
      for (const { at: place, row } of found) await each(row, place);
    };
    let waiting: { at: number; row: JudgedRow }[] = [];
    let at = 0;
    for await (const row of judge(tables, options)) {
      if (row.status === 'ignored') continue;
      at += 1;
      places.set(`${row.sheet}|${row.row}`, at);
      waiting.push({ at, row });
      if (waiting.length < SHEET) continue;
      await keep(waiting);
      waiting = [];
    }
    if (waiting.length > 0) await keep(waiting);
    return tables.notes;
  }
}

/** The rows as the register lets them stand. */
async function withFindings(
  rows: readonly { at: number; row: JudgedRow }[],
  target: ImportTarget,
  belonging: Belonging,
): Promise<{ at: number; row: JudgedRow; match: Match | null }[]> {
  const accepted = rows.filter(({ row }) => row.status === 'accepted');
  const findings = await target.match(
    accepted.map(({ row }) => row.values ?? {}),
    belonging,
  );
  const byPlace = new Map(accepted.map(({ at }, index) => [at, findings[index] ?? {}]));
  return rows.map(({ at, row }) => ({ at, ...withFinding(row, byPlace.get(at) ?? {}) }));
}

export function withFinding(row: JudgedRow, { match, refused, warnings = [] }: Finding) {
  const judged: JudgedRow = refused ? { ...row, status: 'rejected', problems: [...row.problems, refused] } : row;
  return { row: { ...judged, warnings: [...row.warnings, ...warnings] }, match: match ?? null };
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
