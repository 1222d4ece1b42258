import { type Edge, slackOf } from './residual.js';
import { hideInRow, isSmall, LEAST } from './suppression.rules.js';

/** What is withheld of a table of two dimensions: of its cells and of the totals of its rows and columns. The grand total is shown. */
export interface HiddenTable {
  readonly cells: boolean[][];
  readonly rows: boolean[];
  readonly columns: boolean[];
}

/** One number of the table that is withheld, and its bounds for somebody who knows all that is shown. */
export interface Bounds {
  /** Place in the table; a total has no column, or no row. */
  readonly row: number | null;
  readonly column: number | null;
  readonly low: number;
  readonly high: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const columnsOf = (table: readonly (readonly number[])[]): number[][] =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j]!));

/**
 * Withholds what could be recognised, and then more until nothing of it can be worked out: no line of the table has exactly one
 * gap, and the bounds of every small number reach 5 and are at least 4 apart (standards.md 12.1, audit). `table` is rectangular.
 */
export function hideInTable(table: readonly (readonly number[])[]): HiddenTable {
  const rowTotals = table.map(sum);
  const columnTotals = columnsOf(table).map(sum);
  const hidden: HiddenTable = {
    rows: hideInRow(rowTotals),
    columns: hideInRow(columnTotals),
    cells: table.map((row, i) =>
      row.map((count, j) => isSmall(count) || (count === 0 && (isSmall(rowTotals[i]!) || isSmall(columnTotals[j]!)))),
    ),
  };
  if (isSmall(sum(rowTotals))) return { ...hidden, cells: table.map((row) => row.map(() => true)) };
  for (;;) {
    closeSingleGaps(table, hidden);
    const open = boundsOf(table, hidden, 2 * LEAST).find(({ low, high }) => high < LEAST || high - low < LEAST - 1);
    if (!open || !widen(table, hidden, open)) return hidden;
  }
}

/** A line with one gap is no secret: its smallest other number goes too, until there is no such line. */
function closeSingleGaps(table: readonly (readonly number[])[], hidden: HiddenTable): void {
  for (let changed = true; changed;) {
    changed = false;
    table.forEach((row, i) => {
      const gaps = hidden.cells[i]!.filter(Boolean).length + Number(hidden.rows[i]);
      if (gaps === 1)
        changed =
          hideSmallest(
            row.map((count, j) => ({ count, row: i, column: j })),
            hidden,
          ) || changed;
    });
    columnsOf(table).forEach((column, j) => {
      const gaps = hidden.cells.filter((row) => row[j]).length + Number(hidden.columns[j]);
      if (gaps === 1)
        changed =
          hideSmallest(
            column.map((count, i) => ({ count, row: i, column: j })),
            hidden,
          ) || changed;
    });
  }
}

interface Place {
  readonly count: number;
  readonly row: number;
  readonly column: number;
}

/** Hides the smallest number that is shown, zeros last; false when there is none. */
function hideSmallest(places: readonly Place[], hidden: HiddenTable): boolean {
  const shown = places.filter(({ row, column }) => !hidden.cells[row]![column]);
  const smallest = shown.sort(
    (a, b) =>
      Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.row - b.row || a.column - b.column,
  )[0];
  if (smallest) hidden.cells[smallest.row]![smallest.column] = true;
  return smallest !== undefined;
}

/** Something more is withheld: where the audit found a way in, else anywhere, else the totals; false when nothing is left. */
function widen(table: readonly (readonly number[])[], hidden: HiddenTable, { row, column }: Bounds): boolean {
  const all = table.flatMap((line, i) => line.map((count, j) => ({ count, row: i, column: j })));
  const near = all.filter((place) => place.row === row || place.column === column);
  return (
    hideSmallest(near, hidden) || hideSmallest(all, hidden) || hideTotals(hidden.rows) || hideTotals(hidden.columns)
  );
}

function hideTotals(totals: boolean[]): boolean {
  const open = totals.includes(false);
  totals.fill(true);
  return open;
}

/** The audit: the bounds of every small number that is withheld. `cap`: how far from the truth it is worth looking. */
export function boundsOf(table: readonly (readonly number[])[], hidden: HiddenTable, cap = Infinity): Bounds[] {
  const height = table.length;
  const width = table[0]?.length ?? 0;
  const [source, sink] = [height + width, height + width + 1];
  const edges: (Edge & { row: number | null; column: number | null })[] = [];
  table.forEach((line, i) => {
    if (hidden.rows[i]) edges.push({ from: source, to: i, value: sum(line), row: i, column: null });
    line.forEach((value, j) => {
      if (hidden.cells[i]![j]) edges.push({ from: i, to: height + j, value, row: i, column: j });
    });
  });
  columnsOf(table).forEach((line, j) => {
    if (hidden.columns[j]) edges.push({ from: height + j, to: sink, value: sum(line), row: null, column: j });
  });
  return edges.flatMap(({ value, row, column }, probe) => {
    if (!isSmall(value)) return [];
    const { rise, fall } = slackOf(edges, probe, height + width + 2, cap);
    return [{ row, column, low: value - fall, high: value + rise }];
  });
}
