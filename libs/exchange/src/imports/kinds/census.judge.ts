import { readWhole } from '../cells/number.rules.js';
import { fold } from '#platform';
import { isDash } from '../cells/text.js';
import { registrationOf } from './companies.judge.js';
import { type Known } from './known.js';
import { type Place } from './kind.js';
import { type RowJudge, type Verdict } from './row-judge.js';
import { type RowReader } from './row-reader.js';

export const HEADCOUNTS = ['programmers', 'designers', 'developers', 'directors', 'other'] as const;

const ANSWERED = new Set([
  'تم الرد',
  'رد',
  'نعم',
  'اجاب',
  'اجابت',
  'مكتمل',
  'answered',
  'yes',
  'responded',
  'complete',
  'completed',
  'replied',
]);
const SILENCES: [RegExp, string][] = [
  [/^(رفض|رفضت|refused|declined)/, 'refused'],
  [/^(لا يجيب|لا تجيب|لم يرد|لا رد|no answer|no reply)/, 'no answer'],
  [/(مفصول|مغلق|مغلقه|closed|disconnected)/, 'closed?'],
];

/** Rows that each are one company's answer, or its silence. A later answer of a company takes the place of the earlier. */
export class CensusJudge implements RowJudge {
  private readonly answers = new Map<string, Place>();

  constructor(private readonly known: Known) {}

  judge(row: RowReader, place: Place): Verdict {
    const registration = registrationOf(row);
    const silence = silenceOf(row);
    if (silence)
      return {
        status: 'non_response',
        values: { registration, reference_date: row.day('reference_date'), why: silence },
        why: silence,
      };
    if (!registration || !this.known.hasCompany(registration)) row.reject('registration', 'company.unknown');
    const counts = countsOf(row);
    if (counts) compareTotal(row, counts);
    const values = {
      registration,
      ...counts,
      reference_date: row.day('reference_date'),
      replied_on: row.day('replied_on'),
      respondent: row.optionalText('respondent'),
    };
    if (row.problems.length > 0 || !registration) return { status: 'rejected', values };
    const replaces = this.answers.get(registration);
    this.answers.set(registration, { sheet: place.sheet, row: place.row });
    return { status: 'accepted', values, ...(replaces ? { replaces } : {}) };
  }
}

/** Why a company gave no head-counts; null when it answered. */
function silenceOf(row: RowReader): string | null {
  const reply = fold(row.text('reply'));
  if (ANSWERED.has(reply)) return null;
  const known = SILENCES.find(([words]) => words.test(reply))?.[1];
  if (known) return known;
  const counted = HEADCOUNTS.some((field) => row.has(field));
  return counted ? null : reply === '' ? 'blank' : 'other';
}

/** In a row that was answered an empty cell or a dash is zero. */
function countsOf(row: RowReader): Record<(typeof HEADCOUNTS)[number], number> | null {
  const counts = { programmers: 0, designers: 0, developers: 0, directors: 0, other: 0 };
  let readable = true;
  for (const field of HEADCOUNTS) {
    const text = row.text(field);
    if (text === '' || isDash(text)) continue;
    const count = readWhole(row.cell(field));
    if (count === null) row.reject(field, 'census.unreadable');
    else if (count < 0) row.reject(field, 'census.negative');
    if (count === null || count < 0) readable = false;
    else counts[field] = count;
  }
  return readable ? counts : null;
}

function compareTotal(row: RowReader, counts: Record<string, number>): void {
  const text = row.text('total');
  if (text === '' || isDash(text)) return;
  const total = readWhole(row.cell('total'));
  if (total === null) row.reject('total', 'census.unreadable');
  else if (total !== Object.values(counts).reduce((sum, count) => sum + count, 0))
    row.reject('total', 'census.sum_mismatch');
}
