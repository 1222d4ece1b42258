import { type Cell, Serial, textOf } from '../reading/cell.js';
import { type CellProblem, type JudgedRow } from '../kinds/kind.js';

type StoredCell = string | number | boolean | null | { day: number };

/** What is kept, sealed, of one row. */
export interface RowContent {
  cells: Record<string, StoredCell>;
  /** Whether bare numbers that stand for days count from 1904. */
  date1904: boolean;
  values: Record<string, unknown> | null;
  problems: CellProblem[];
  warnings: CellProblem[];
  /** Why nothing was answered. */
  why?: string;
}

export function contentOf(row: JudgedRow, date1904: boolean): RowContent {
  const { values, problems, warnings, why } = row;
  const cells = Object.fromEntries([...row.cells].map(([field, cell]) => [field, stored(cell)]));
  return { cells, date1904, values, problems, warnings, ...(why ? { why } : {}) };
}

/** The cells as they are judged. */
export function cellsOf({ cells }: RowContent): Map<string, Cell> {
  return new Map(Object.entries(cells).map(([field, cell]) => [field, opened(cell)]));
}

export const cellText = (cell: StoredCell): string => textOf(opened(cell));

function stored(cell: Cell): StoredCell {
  return cell instanceof Serial ? { day: cell.days } : cell;
}

function opened(cell: StoredCell): Cell {
  return cell !== null && typeof cell === 'object' ? new Serial(cell.day) : cell;
}
