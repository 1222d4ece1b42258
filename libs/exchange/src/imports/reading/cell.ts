import { tidy } from '../cells/text.js';

/** A day as a spreadsheet stores it: days since 1899-12-31 in the 1900 system (files of the 1904 system are shifted on reading). */
export class Serial {
  constructor(readonly days: number) {}
}

/** One cell as read: text, a number that is not shown as a day, a day, a truth value, or nothing. */
export type Cell = string | number | boolean | Serial | null;

/** One row of a sheet; `row` is the sheet's own row number, or the record number in a text file. */
export interface RawRow {
  row: number;
  cells: Cell[];
  hidden?: boolean;
}

const EPOCH = Date.UTC(1899, 11, 30);

/** The day of a serial number of the 1900 system, `YYYY-MM-DD`; null when no calendar has it. */
export function dayOfSerial(serial: number): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  // The 1900 system counts a 29 February 1900 that never was.
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0);
  return new Date(EPOCH + days * 86_400_000).toISOString().slice(0, 10);
}

/** What a person sees in the cell, tidied. Numbers are written out in full, never in powers of ten. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return tidy(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return dayOfSerial(cell.days) ?? String(cell.days);
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && tidy(cell) === '');
}

function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 ? String(rounded) : BigInt(Math.trunc(rounded)).toString();
}
