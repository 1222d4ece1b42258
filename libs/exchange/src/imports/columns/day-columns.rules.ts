import { readDay } from '../cells/day.rules.js';
import { plain } from '../cells/text.js';
import { type Cell, textOf } from '../reading/cell.js';

/** A day in a header, perhaps without its year. */
export interface HeaderDay {
  day: number;
  month: number;
  year: number | null;
}

const WEEKDAY =
  /(?:ال)?(?:سبت|أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)|\b(?:sat|sun|mon|tue|wed|thu|fri)[a-z]*\b/gi;

/** The day that a header cell names: `٤/٤`, `11-4`, `13/4/2021`, `الأحد 4/4`, a date cell. Null when it names none. */
export function dayOfHeader(cell: Cell | undefined): HeaderDay | null {
  if (typeof cell === 'number' && (cell < 20_000 || cell > 73_000)) return null;
  const text = plain(textOf(cell)).replace(WEEKDAY, ' ').trim();
  const short = /^(\d{1,2})\s*[/\-.]\s*(\d{1,2})$/.exec(text);
  if (short) {
    const [day, month] = [Number(short[1]), Number(short[2])];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { day, month, year: null } : null;
  }
  const read = readDay(typeof cell === 'string' ? text : (cell ?? null));
  if (!('day' in read)) return null;
  const [year = 0, month = 0, day = 0] = read.day.split('-').map(Number);
  return year >= 2000 && year <= 2100 ? { day, month, year } : null;
}

/**
 * The days of the columns of an attendance sheet, by column. A day without a year takes it from the title, or from the
 * nearest day that has one; where the months start over, the next year begins.
 */
export function daysOfHeaders(headers: Cell[], titles: string[]): Map<number, string> {
  const found = headers.flatMap((cell, column) => {
    const day = dayOfHeader(cell);
    return day ? [{ column, ...day }] : [];
  });
  let year = yearOf(titles) ?? found.find((day) => day.year !== null)?.year ?? null;
  const days = new Map<number, string>();
  let before = 0;
  for (const { column, day, month, year: own } of found) {
    if (own === null && year !== null && month < before - 6) year += 1;
    const full = own ?? year;
    if (full === null) continue;
    if (own !== null) year = own;
    before = month;
    const read = readDay(`${full}-${month}-${day}`);
    if ('day' in read && ![...days.values()].includes(read.day)) days.set(column, read.day);
  }
  return days;
}

function yearOf(titles: string[]): number | null {
  for (const title of titles) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(plain(title))?.[1];
    if (year) return Number(year);
  }
  return null;
}
