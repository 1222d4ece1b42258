import { fold } from '#platform';
import { type ImportKind } from '../kinds/kind.js';
import { isBlank, type RawRow, textOf } from '../reading/cell.js';
import { meaningsOf } from './column-names.js';
import { dayOfHeader } from './day-columns.rules.js';

export interface Header {
  /** Row numbers of the sheet that the header covers: one, or two when groups stand over names. */
  rows: number[];
  /** For each column the texts that may name it, likeliest first. */
  texts: string[][];
}

/** How far down a table may begin. */
const DEPTH = 60;

/** The header of a table: the row that names most of our fields, with the row below when that one names more. */
export function findHeader(kind: ImportKind, rows: RawRow[]): Header | null {
  const scored = rows.slice(0, DEPTH).map((row, at) => ({ row, at, ...score(kind, row) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, row) => (isHeader(row) && (!found || row.named > found.named) ? row : found),
    null,
  );
  if (!best) return null;
  const above = scored[best.at - 1];
  if (above && above.row.row === best.row.row - 1 && isGroupRow(above.row, best.row))
    return twoRows(above.row, best.row);
  const below = scored[best.at + 1];
  if (below && below.row.row === best.row.row + 1 && completes(kind, best.row, below.row))
    return twoRows(best.row, below.row);
  return { rows: [best.row.row], texts: best.row.cells.map((cell) => (isBlank(cell) ? [] : [textOf(cell)])) };
}

/** Whether a row says the header again, as on every printed page. */
export function repeatsHeader(header: Header, row: RawRow): boolean {
  let filled = 0;
  let same = 0;
  row.cells.forEach((cell, column) => {
    if (isBlank(cell)) return;
    filled += 1;
    const text = textOf(cell);
    if (
      (header.texts[column] ?? []).some(
        (name) => name === text || (name.length === text.length && fold(name) === fold(text)),
      )
    )
      same += 1;
  });
  return same >= 2 && same >= filled * 0.6;
}

interface Score {
  named: number;
  filled: number;
}

function score(kind: ImportKind, row: RawRow): Score {
  const fields = new Set<string>();
  let filled = 0;
  let days = 0;
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    filled += 1;
    const text = textOf(cell);
    if (text.length > 80) continue;
    const best = meaningsOf(text, kind).find(({ confidence }) => confidence >= 0.7);
    if (best) fields.add(best.field);
    else if (kind === 'attendance' && dayOfHeader(cell)) days += 1;
  }
  fields.delete('sequence');
  return { named: fields.size + (fields.size > 0 ? days : 0), filled };
}

function isHeader({ named, filled }: Score): boolean {
  return named >= 2 && (named >= 4 || named >= filled * 0.5);
}

/** A row over the header that only gathers columns into groups: fewer cells, none of them a number. */
function isGroupRow(above: RawRow, header: RawRow): boolean {
  const groups = above.cells.filter((cell) => !isBlank(cell));
  const below = header.cells.filter((cell) => !isBlank(cell)).length;
  return (
    groups.length >= 2 && groups.length < below && groups.every((cell) => typeof cell === 'string' && !/\d/.test(cell))
  );
}

/** The row below gives names to columns that the header leaves without one. */
function completes(kind: ImportKind, header: RawRow, below: RawRow): boolean {
  const added = below.cells.filter((cell, column) => !isBlank(cell) && isBlank(header.cells[column]));
  const names = added.filter((cell) => meaningsOf(textOf(cell), kind).some(({ confidence }) => confidence >= 0.9));
  return (
    names.length >= 2 && below.cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && !/\d{3}/.test(cell)))
  );
}

function twoRows(above: RawRow, below: RawRow): Header {
  const width = Math.max(above.cells.length, below.cells.length);
  let group = '';
  const texts = Array.from({ length: width }, (_, column) => {
    const upper = textOf(above.cells[column]);
    const lower = textOf(below.cells[column]);
    if (upper) group = upper;
    if (!lower) return upper ? [upper] : [];
    return [...new Set([lower, `${group} ${lower}`.trim(), `${lower} ${group}`.trim()])];
  });
  return { rows: [above.row, below.row], texts };
}
