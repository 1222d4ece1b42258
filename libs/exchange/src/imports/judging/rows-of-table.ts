import { fold } from '#platform';
import { BESIDE, KEYS } from '../columns/fields.js';
import { repeatsHeader } from '../columns/header.rules.js';
import { type Layout } from '../columns/layout.js';
import { type ImportKind } from '../kinds/kind.js';
import { type Cell, isBlank, type RawRow, textOf } from '../reading/cell.js';
import { type Sheet } from '../reading/reading.js';

/** A row of a sheet: data, or why it is none. */
export type TableRow =
  | { row: number; hidden: boolean; cells: Map<string, Cell> }
  | { row: number; why: 'title' | 'header' | 'repeated header' | 'section' | 'footer' };

const SUMS = /^(المجموع|مجموع|الاجمالي|اجمالي|العدد|عدد|المعدل العام|total|sum|count|average|grand total)( |$)/;

/** The rows of a sheet in their order. Notes between rows are sections, after the last row they are footers. */
export async function* rowsOfTable(sheet: Sheet, layout: Layout, kind: ImportKind): AsyncGenerator<TableRow> {
  const fields = layout.columns.flatMap(({ index, field }) => (field ? [[index, field] as const] : []));
  const isData = dataTest(layout, kind, fields);
  const first = layout.header.rows[0] ?? 0;
  let waiting: number[] = [];
  for await (const raw of sheet.rows()) {
    if (raw.cells.every(isBlank)) continue;
    if (raw.row < first) yield { row: raw.row, why: 'title' };
    else if (layout.header.rows.includes(raw.row)) yield { row: raw.row, why: 'header' };
    else if (repeatsHeader(layout.header, raw))
      yield* [...sections(waiting.splice(0)), { row: raw.row, why: 'repeated header' as const }];
    else if (!isData(raw)) waiting.push(raw.row);
    else {
      yield* sections(waiting);
      waiting = [];
      yield { row: raw.row, hidden: raw.hidden ?? false, cells: cellsByField(raw, fields) };
    }
  }
  for (const row of waiting) yield { row, why: 'footer' };
}

/** Data names somebody by a key, or fills three of our columns, or two with a running number before them. */
function dataTest(layout: Layout, kind: ImportKind, fields: (readonly [number, string])[]): (row: RawRow) => boolean {
  const keys = new Set(fields.filter(([, field]) => KEYS[kind].includes(field)).map(([index]) => index));
  const counted = fields.filter(([, field]) => !BESIDE.has(field)).map(([index]) => index);
  const running = layout.columns.filter(({ reason }) => reason.code === 'beside').map(({ index }) => index);
  return ({ cells }) => {
    const texts = cells.map((cell) => textOf(cell));
    const filled = texts.filter(Boolean);
    if (filled.length === 0) return false;
    const hasKey = [...keys].some((index) => (texts[index] ?? '').replace(/\P{Nd}/gu, '').length >= 4);
    if (hasKey) return true;
    if (filled.some((text) => SUMS.test(fold(text)))) return false;
    const named = counted.filter((index) => texts[index]).length;
    if (filled.length === 1) return false;
    return named >= 3 || (named >= 2 && running.some((index) => /^\p{Nd}+$/u.test(texts[index] ?? '')));
  };
}

function sections(rows: number[]): TableRow[] {
  return rows.map((row) => ({ row, why: 'section' }));
}

function cellsByField(raw: RawRow, fields: (readonly [number, string])[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [index, field] of fields) cells.set(field, raw.cells[index] ?? null);
  return cells;
}
