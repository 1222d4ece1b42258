import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';
import { type Parts } from './zip.reader.js';

/** Cells merged over several rows of one column: the column and the last row, by the first row. */
export type MergedDown = Map<number, { column: number; last: number }[]>;

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g;
const FURTHEST = 10_000;

/**
 * A quick look over a sheet before its rows are read: which cells are merged downwards (that stands behind the rows), and
 * whether there are more rows with values than we take.
 */
export async function surveySheet(parts: Parts, part: string): Promise<MergedDown> {
  const merges: MergedDown = new Map();
  const rows = new RowCount();
  let tail = '';
  for await (const piece of parts.text(part)) {
    rows.add(piece);
    const text = tail + piece;
    tail = text.slice(-200);
    if (!text.includes('mergeCell')) continue;
    for (const [, from = '', to = ''] of text.matchAll(MERGED)) remember(merges, place(from), place(to));
  }
  return merges;
}

interface CellPlace {
  /** From 0. */
  column: number;
  row: number;
}

/** `AB12` → column 27, row 12. */
export function place(reference: string): CellPlace {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return { column: column - 1, row: Number(reference.slice(at)) };
}

function remember(merges: MergedDown, first: CellPlace, last: CellPlace): void {
  if (last.column !== first.column || last.row <= first.row || last.row - first.row > FURTHEST) return;
  const there = merges.get(first.row) ?? [];
  if (there.some(({ column }) => column === first.column)) return;
  merges.set(first.row, [...there, { column: first.column, last: last.row }]);
}

/** Counts rows that hold a value, from the text alone. */
class RowCount {
  private rows = 0;
  private hasValue = false;

  add(piece: string): void {
    const [rest = '', ...others] = piece.split('<row');
    this.look(rest);
    for (const row of others) {
      this.hasValue = false;
      this.look(row);
    }
  }

  private look(text: string): void {
    if (this.hasValue || !(text.includes('<v>') || text.includes('<is>'))) return;
    this.hasValue = true;
    this.rows += 1;
    if (this.rows > LIMITS.rows) throw new FileRefused('file.too_many_rows', { limit: LIMITS.rows });
  }
}
