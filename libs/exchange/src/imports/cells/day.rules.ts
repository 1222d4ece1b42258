import { type Cell, dayOfSerial, Serial, textOf } from '../reading/cell.js';
import { plain } from './text.js';

export type DayProblem = 'unreadable' | 'impossible';
export type ReadDay = { day: string } | { problem: DayProblem };

const MONTHS = new Map<string, number>(
  [
    'january jan كانون الثاني يناير جانفي',
    'february feb شباط فبراير فيفري',
    'march mar آذار اذار مارس',
    'april apr نيسان أبريل ابريل أفريل',
    'may أيار ايار مايو ماي',
    'june jun حزيران يونيو يونيه جوان',
    'july jul تموز يوليو يوليه جويلية',
    'august aug آب اب أغسطس اغسطس أوت',
    'september sep sept أيلول ايلول سبتمبر',
    'october oct تشرين الأول تشرين الاول أكتوبر اكتوبر',
    'november nov تشرين الثاني نوفمبر',
    'december dec كانون الأول كانون الاول ديسمبر',
  ].flatMap((names, at) => monthNames(names).map((name) => [name, at + 1] as const)),
);

/**
 * Reads a day in any of the shapes that people type: ISO, year first, day first (never month first), with month names in
 * Arabic or English, with a time behind it, in digits of any script, or as a serial number of a spreadsheet.
 * `shift1904` is added to bare numbers of a file that counts from 1904.
 */
export function readDay(cell: Cell | undefined, shift1904 = false): ReadDay {
  if (cell instanceof Serial) return fromSerial(cell.days);
  if (typeof cell === 'number') return fromNumber(cell, shift1904 ? 1462 : 0);
  const text = plain(textOf(cell))
    .replace(/[\u060C,]/g, ' ')
    .replace(/\s*([/\-.\u060D\\])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromNumber(Number(text), 0);
  if (/^\d{8}$/.test(text)) return fromEightDigits(text);
  return fromParts(text.replace(/[ t]\d{1,2}:\d{2}.*$/, ''));
}

/** Whether the year, the month and the day are on the calendar. */
function checked(year: number, month: number, day: number): ReadDay {
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() : 0;
  if (year < 1 || day < 1 || day > last) return { problem: 'impossible' };
  return { day: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

function fromParts(text: string): ReadDay {
  const [, ...byYear] = /^(\d{4})[/\-.\u060D\\ ](\d{1,2})[/\-.\u060D\\ ](\d{1,2})$/.exec(text) ?? [];
  if (byYear.length) return checked(Number(byYear[0]), Number(byYear[1]), Number(byYear[2]));
  const [, ...byDay] = /^(\d{1,2})[/\-.\u060D\\ ](\d{1,2})[/\-.\u060D\\ ](\d{4}|\d{2})$/.exec(text) ?? [];
  if (byDay.length) return checked(fullYear(byDay[2] ?? ''), Number(byDay[1]), Number(byDay[0]));
  return fromMonthName(text);
}

function fromMonthName(text: string): ReadDay {
  const words = text
    .replace(/[/\-.]/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(' ')
    .filter(Boolean);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const month = MONTHS.get(words.filter((word) => !/^\d+$/.test(word) && word !== 'من').join(' '));
  if (month === undefined || numbers.length !== 2) return { problem: 'unreadable' };
  const [first = '', second = ''] = numbers;
  return first.length === 4
    ? checked(Number(first), month, Number(second))
    : checked(fullYear(second), month, Number(first));
}

function fromEightDigits(text: string): ReadDay {
  const year = Number(text.slice(0, 4));
  if (year >= 1900 && year <= 2100) return checked(year, Number(text.slice(4, 6)), Number(text.slice(6)));
  return checked(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}

function fromNumber(value: number, shift: number): ReadDay {
  if (Number.isInteger(value) && value >= 10_000_000 && value <= 99_999_999) return fromEightDigits(pad(value, 8));
  // 1998 alone is a year, not a day of 1905.
  if (value >= 1900 && value <= 2100 && Number.isInteger(value)) return { problem: 'unreadable' };
  return fromSerial(value + shift);
}

function fromSerial(value: number): ReadDay {
  const day = dayOfSerial(value);
  return day ? { day } : { problem: 'unreadable' };
}

/** Two digits stand for the century in which a person of this programme can have lived: 50–99 → 19.., 00–49 → 20... */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 50 ? 1900 + year : 2000 + year;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Names of one or two words; the second word of a Levantine month belongs to the one before. */
function monthNames(names: string): string[] {
  return names
    .replace(/ (الأول|الاول|الثاني)/g, '_$1')
    .split(' ')
    .map((name) => name.replace('_', ' '));
}
