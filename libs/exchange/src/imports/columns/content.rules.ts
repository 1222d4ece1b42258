import { readDay } from '../cells/day.rules.js';
import { readGender } from '../cells/gender.rules.js';
import { isArabic, looksLikeName } from '../cells/name.rules.js';
import { hasCheckDigit, readPhone } from '#people';
import { readGovernorate } from '../cells/places.js';
import { plain } from '../cells/text.js';
import { readUniversity } from '../cells/words.rules.js';
import { type Cell, textOf } from '../reading/cell.js';

type Test = (cell: Cell, text: string) => boolean;

const isDayOf =
  (from: number, to: number): Test =>
  (cell) => {
    const read = readDay(cell);
    const year = 'day' in read ? Number(read.day.slice(0, 4)) : 0;
    return year >= from && year <= to;
  };
const inYears = isDayOf(2000, 2100);
const isWhole: Test = (_, text) => /^\d{1,5}$/.test(plain(text));

/** What the cells of a field look like. */
const TESTS: Record<string, Test> = {
  national_id: (_, text) => hasCheckDigit(plain(text).replace(/\D/g, '').padStart(9, '0')),
  birth_date: isDayOf(1950, 2008),
  graduated_on: inYears,
  hired_on: inYears,
  applied_on: inYears,
  started_on: inYears,
  left_on: inYears,
  phone: (_, text) => /\d{7}/.test(plain(text).replace(/\D/g, '')) && readPhone(plain(text)) !== null,
  email: (_, text) => text.includes('@'),
  gender: (_, text) => readGender(text) !== null,
  governorate: (_, text) => readGovernorate(text) !== null,
  university: (_, text) => readUniversity(text) !== null,
  name: (_, text) => looksLikeName(text) && isArabic(text),
  name_ar: (_, text) => isArabic(text),
  name_latin: (_, text) => looksLikeName(text) && !isArabic(text),
  name_en: (_, text) => /[a-z]/i.test(text),
  registration: (_, text) => /^\d{9}$/.test(plain(text)),
  employees: isWhole,
  programmers: isWhole,
};

/** Fields that a column may be given by its cells alone, without a header that says so. */
export const BY_CONTENT = [
  'national_id',
  'email',
  'phone',
  'birth_date',
  'gender',
  'university',
  'governorate',
  'name',
] as const;

/** How many of the cells that hold something look like those of a field; null when the field has no such look. */
export function fitting(field: string, cells: Cell[]): { fitting: number; of: number } | null {
  const test = TESTS[field];
  if (!test) return null;
  const filled = cells.map((cell) => [cell, textOf(cell)] as const).filter(([, text]) => text !== '');
  return { fitting: filled.filter(([cell, text]) => test(cell, text)).length, of: filled.length };
}
