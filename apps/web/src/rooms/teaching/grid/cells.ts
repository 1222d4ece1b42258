import { type Mark } from '../attendance/sheet';

/** A place in a sheet: row and column from the start, the heads not counted. */
export interface Place {
  row: number;
  column: number;
}
export interface Size {
  rows: number;
  columns: number;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};
const within = (n: number, size: number) => Math.min(Math.max(n, 0), Math.max(size - 1, 0));

/** Where a key leads, or null when it does not move. Arrows follow the eye: where columns run from right to left, left is forwards. */
export function move(
  key: string,
  from: Place,
  size: Size,
  { rtl, ctrl }: { rtl: boolean; ctrl: boolean },
): Place | null {
  if (key === 'Home') return { row: ctrl ? 0 : from.row, column: 0 };
  if (key === 'End') return { row: ctrl ? size.rows - 1 : from.row, column: size.columns - 1 };
  if (key === 'PageUp') return { ...from, row: within(from.row - 10, size.rows) };
  if (key === 'PageDown') return { ...from, row: within(from.row + 10, size.rows) };
  const step = STEPS[key];
  if (!step) return null;
  return {
    row: within(from.row + step[0], size.rows),
    column: within(from.column + (rtl ? -step[1] : step[1]), size.columns),
  };
}

/** The letters of both keyboards: Present, Late, Excused, Absent; حاضر، متأخر، بعذر، غائب. */
const LETTERS: Record<string, Mark> = {
  p: 'present',
  l: 'late',
  e: 'excused',
  a: 'absent',
  ح: 'present',
  م: 'late',
  ع: 'excused',
  غ: 'absent',
};

export const markOf = (key: string): Mark | null => LETTERS[key.trim().toLowerCase()] ?? null;

const FOLDED = new Map([...'٠١٢٣٤٥٦٧٨٩'].map((digit, at) => [digit, String(at)] as const));
const westernDigits = (text: string) =>
  [...text].map((letter) => FOLDED.get(letter) ?? (letter === '٫' ? '.' : letter)).join('');

/** What somebody typed as a score: 0 to 100 with one decimal, in either kind of digits; null empties the cell; undefined is none. */
export function scoreOf(typed: string): number | null | undefined {
  const text = westernDigits(typed).trim().replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,3}(\.\d)?$/.test(text)) return undefined;
  const score = Number(text);
  return score <= 100 ? score : undefined;
}

/** A block as spreadsheets put it on the clipboard: lines of cells parted by tabs. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

/** The cells of a pasted block that lie within the sheet, the first one at `from`. */
export const pasted = (text: string, from: Place, size: Size): (Place & { text: string })[] =>
  blockOf(text).flatMap((line, down) =>
    line
      .map((cell, along) => ({ row: from.row + down, column: from.column + along, text: cell }))
      .filter(({ row, column }) => row < size.rows && column < size.columns),
  );
