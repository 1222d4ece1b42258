import { type Cell } from '../reading/cell.js';

export const IMPORT_KINDS = ['applicants', 'graduates', 'attendance', 'companies', 'census', 'placements'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Where a row stands: its sheet (null in a text file) and its row number there. */
export interface Place {
  sheet: string | null;
  row: number;
}

/** One cell that was refused (fatal) or left empty (warning). `column` is our name of the field, `raw` what stood there. */
export interface CellProblem {
  column: string;
  code: string;
  raw: string;
  /** What was probably meant; offered, never applied unasked. */
  suggestion?: string;
}

export type RowStatus = 'accepted' | 'rejected' | 'duplicate' | 'non_response' | 'ignored';

/** What became of one row of a file. */
export interface JudgedRow extends Place {
  status: RowStatus;
  /** What the row stands for, cell by cell; null for a row that holds no data. */
  values: Record<string, unknown> | null;
  /** Cells that reject the row. */
  problems: CellProblem[];
  /** Cells that were left empty, or filled in a way that a person should know of. */
  warnings: CellProblem[];
  duplicateOf?: Place;
  /** An earlier answer that this one takes the place of. */
  replaces?: Place;
  /** Why a row is no data, or why nothing was answered. */
  why?: string;
  /** The mapped cells as they stood, by field. */
  cells: ReadonlyMap<string, Cell>;
}
