import { type CellFilter, type Dimension } from '#ledger';
import { hideInTable, type HiddenTable } from '../suppression/hidden-table.rules.js';
import { hideInRow } from '../suppression/suppression.rules.js';
import { orNothing, type Tally } from './tally.rules.js';

/** The largest side of a table that is protected cell by cell; finer ones are refused. */
export const WIDEST = 60;

/**
 * A whole, unfiltered tally of at most two columns with its small cells withheld, then cut down to a filter: whatever is asked of
 * one table is answered from the same withheld table, so that two answers never give a third away. The national total, of all columns and unfiltered, is always shown.
 */
export function guarded(tally: Tally, columns: readonly Dimension[], filter: CellFilter): Tally {
  const [first, second] = columns;
  if (!first) return tally;
  const rows = valuesAlong(tally, first);
  const lines = second ? valuesAlong(tally, second) : [null];
  const table = rows.map((row) =>
    lines.map(
      (line) => tally.cells.find(({ at }) => at[first] === row && (!second || at[second] === line))?.value ?? 0,
    ),
  );
  const hidden = second ? hideInTable(table) : onlyRows(table);
  const take = (column: Dimension, value: string | null): boolean => filter[column]?.includes(value) ?? true;
  const cells = rows.flatMap((row, i) =>
    lines.flatMap((line, j) => {
      if (!take(first, row) || (second && !take(second, line))) return [];
      const at = second ? { [first]: row, [second]: line } : { [first]: row };
      return [{ at, value: hidden.cells[i]![j] ? null : table[i]![j]!, row: i, line: j }];
    }),
  );
  return { total: totalOf(tally, table, hidden, { first, second }, { rows, lines }, filter), cells };
}

const valuesAlong = (tally: Tally, column: Dimension): (string | null)[] =>
  [...new Set(tally.cells.map(({ at }) => at[column] ?? null))].sort((a, b) =>
    (a ?? '\uffff').localeCompare(b ?? '\uffff'),
  );

function onlyRows(table: readonly (readonly number[])[]): HiddenTable {
  const rows = hideInRow(table.map((row) => row[0]!));
  return { rows, columns: [], cells: rows.map((is) => [is]) };
}

/** The sum of what a filter leaves: the whole, totals of rows or of columns, or cells; withheld when a part of it is. */
function totalOf(
  tally: Tally,
  table: readonly (readonly number[])[],
  hidden: HiddenTable,
  { first, second }: { first: Dimension; second: Dimension | undefined },
  { rows, lines }: { rows: readonly (string | null)[]; lines: readonly (string | null)[] },
  filter: CellFilter,
): number | null {
  const inRows = filter[first];
  const inLines = second && filter[second];
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  if (!inRows && !inLines) return tally.total;
  if (inRows && inLines)
    return orNothing(
      rows.flatMap((row, i) =>
        lines.flatMap((line, j) =>
          inRows.includes(row) && inLines.includes(line) ? [hidden.cells[i]![j] ? null : table[i]![j]!] : [],
        ),
      ),
    );
  if (inRows)
    return orNothing(rows.flatMap((row, i) => (inRows.includes(row) ? [hidden.rows[i] ? null : sum(table[i]!)] : [])));
  return orNothing(
    lines.flatMap((line, j) =>
      inLines!.includes(line) ? [hidden.columns[j] ? null : sum(table.map((row) => row[j]!))] : [],
    ),
  );
}
