import { type ImportKind } from '../kinds/kind.js';
import { type RawRow, textOf } from '../reading/cell.js';
import { type Sheet } from '../reading/reading.js';
import { daysOfHeaders } from './day-columns.rules.js';
import { missingFields } from './fields.js';
import { type Column, guessColumns } from './guess.rules.js';
import { findHeader, type Header, repeatsHeader } from './header.rules.js';
import { type Mapping, overridden } from './mapping.js';

/** How one sheet is laid out: where its header stands and what each column is taken for. */
export interface Layout {
  sheet: string;
  header: Header;
  columns: Column[];
  /** Fields without which rows of this kind cannot be read. */
  missing: string[];
  /** The texts that stand over the header. */
  titles: string[];
}

/** Enough rows to know a table by. */
const SAMPLE = 1000;

/** Looks at the first rows of a sheet; null when none of them is a header of this kind of import. */
export async function layoutOf(sheet: Sheet, kind: ImportKind, mapping: Mapping | null): Promise<Layout | null> {
  const rows = await firstRows(sheet, SAMPLE);
  const header = mapping?.header_row
    ? headerAt(rows, mapping.header_row)
    : (findHeader(kind, rows) ?? headerByCells(kind, rows));
  if (!header) return null;
  const last = header.rows.at(-1) ?? 0;
  const sample = rows.filter((row) => row.row > last && !repeatsHeader(header, row)).map((row) => row.cells);
  const titles = rows
    .filter((row) => row.row < (header.rows[0] ?? 0))
    .flatMap((row) => row.cells.map(textOf).filter(Boolean));
  const guessed = guessColumns(kind, header.texts, sample);
  if (kind === 'attendance') takeDays(guessed, rows, header, titles);
  const columns = overridden(guessed, mapping);
  const fields = columns.flatMap(({ field }) => field ?? []);
  return { sheet: sheet.title, header, columns, missing: missingFields(kind, fields), titles };
}

function takeDays(columns: Column[], rows: RawRow[], header: Header, titles: string[]): void {
  const cells = rows.find((row) => row.row === header.rows.at(-1))?.cells ?? [];
  for (const [index, day] of daysOfHeaders(cells, titles)) {
    const column = columns[index];
    if (column)
      Object.assign(column, { field: `day:${day}`, confidence: 1, reason: { code: 'day' }, alternatives: [] });
  }
}

function headerAt(rows: RawRow[], number: number): Header | null {
  const row = rows.find((candidate) => candidate.row === number);
  return row ? { rows: [number], texts: row.cells.map((cell) => (textOf(cell) ? [textOf(cell)] : [])) } : null;
}

/** A row of words that mean nothing to us, over columns whose cells say all that rows of the kind need. */
function headerByCells(kind: ImportKind, rows: RawRow[]): Header | null {
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const texts = row.cells.map(textOf);
    if (texts.filter(Boolean).length < 3 || texts.some((text) => /\p{Nd}/u.test(text))) continue;
    const header = headerAt(rows, row.row);
    const sample = rows.slice(at + 1).map(({ cells }) => cells);
    const fields = guessColumns(kind, header?.texts ?? [], sample).flatMap(({ field }) => field ?? []);
    if (missingFields(kind, fields).length === 0) return header;
  }
  return null;
}

async function firstRows(sheet: Sheet, count: number): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of sheet.rows()) if (rows.push(row) >= count) break;
  return rows;
}
