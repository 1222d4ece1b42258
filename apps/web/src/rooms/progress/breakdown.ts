import { type Figure } from './progress.queries';

/** A figure taken apart: one line per value of the first dimension, one column per value of the second (one column when there is none). */
export interface Breakdown {
  columns: (string | null)[];
  lines: { at: string | null; cells: (Cell | undefined)[]; total: number | null }[];
}
export interface Cell {
  value: number | null;
}

const LAST = '\uffff';

/** `order`: the values of the second dimension in their usual order; a total with something withheld in it is withheld. */
export function breakdownOf({ by, cells }: Pick<Figure, 'by' | 'cells'>, order: string[]): Breakdown {
  const [first = '', second] = by;
  const text = (cell: Record<string, unknown>, name: string) => cell[name] as string | null;
  const columns = second ? distinct(cells.map((cell) => text(cell, second))) : [null];
  columns.sort((a, b) => place(order, a) - place(order, b));
  const lines = distinct(cells.map((cell) => text(cell, first))).map((at) => {
    const mine = cells.filter((cell) => text(cell, first) === at);
    const row = columns.map(
      (column) => mine.find((cell) => !second || text(cell, second) === column) as Cell | undefined,
    );
    const values = mine.map((cell) => cell.value as number | null);
    return {
      at,
      cells: row,
      total: values.includes(null) ? null : values.reduce((sum: number, value) => sum + value!, 0),
    };
  });
  return {
    columns,
    lines: lines.sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || (a.at ?? LAST).localeCompare(b.at ?? LAST)),
  };
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)];
const place = (order: string[], value: string | null) =>
  value === null ? order.length + 1 : order.indexOf(value) < 0 ? order.length : order.indexOf(value);
