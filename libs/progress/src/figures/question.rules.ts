import { type Day, type Instant } from '#ledger';
import { addDays, type FieldProblem, invalid, isDay, isId, isInstant } from '#platform';
import { columnOf, DIMENSION_NAMES, UNKNOWN, valuesOf } from '../dimensions/dimension.rules.js';
import { type Indicator, INDICATOR_CODES, indicatorOf } from '../indicators/indicator.rules.js';
import { endOfDay, instantOf } from './known-on.rules.js';

/** A question to the figures, understood. */
export interface Question {
  readonly indicator: Indicator;
  /** null: today. */
  readonly asOf: Day | null;
  /** null: now. */
  readonly knownOn: Instant | null;
  readonly by: readonly string[];
  /** Per dimension the values to count; null is the unknown. */
  readonly filters: ReadonlyMap<string, readonly (string | null)[]>;
}

/** A question as callers write it; `filter` holds one text per dimension, values separated by commas. */
export interface WrittenQuestion {
  indicator: string;
  asOf?: string;
  knownOn?: string;
  by?: string;
  filter: Readonly<Record<string, string | undefined>>;
}

const problem = (pointer: string, code: string, ar: string, en: string): FieldProblem => ({
  pointer,
  code,
  text: { ar, en },
});
const notOneOf = (pointer: string, values: readonly string[]): FieldProblem =>
  problem(pointer, 'field.isOneOf', `اختر من القيم: ${values.join('، ')}.`, `Choose from: ${values.join(', ')}.`);

/** Errors: 422 with a pointer to each part that cannot be understood. */
export function understand(written: WrittenQuestion): Question {
  const problems: FieldProblem[] = [];
  const indicator = indicatorOf(written.indicator);
  if (!indicator) problems.push(notOneOf('/indicator', INDICATOR_CODES));
  const { asOf, knownOn } = written;
  if (asOf !== undefined && !isDay(asOf))
    problems.push(problem('/asOf', 'field.isDay', 'اكتب تاريخًا بالصيغة YYYY-MM-DD.', 'Write a day as YYYY-MM-DD.'));
  if (knownOn !== undefined && !isDay(knownOn) && !isInstant(knownOn))
    problems.push(
      problem(
        '/knownOn',
        'field.isInstant',
        'اكتب يومًا أو وقتًا بالصيغة RFC 3339.',
        'Write a day or an instant as in RFC 3339.',
      ),
    );
  const by = written.by ? written.by.split(',').map((name) => name.trim()) : [];
  if (by.some((name) => !DIMENSION_NAMES.includes(name)) || new Set(by).size < by.length)
    problems.push(notOneOf('/by', DIMENSION_NAMES));
  const filters = new Map<string, (string | null)[]>();
  for (const [name, text] of Object.entries(written.filter)) {
    if (text === undefined) continue;
    const values = text.split(',').map((value) => value.trim());
    const refused = filterProblem(name, values);
    if (refused) problems.push(refused);
    filters.set(
      name,
      values.map((value) => (value === UNKNOWN ? null : value)),
    );
  }
  if (problems.length || !indicator) throw invalid(problems);
  return { indicator, asOf: asOf ?? null, knownOn: readKnownOn(knownOn), by, filters };
}

const readKnownOn = (text: string | undefined): Instant | null =>
  text === undefined ? null : isDay(text) ? endOfDay(text) : instantOf(text);

function filterProblem(name: string, values: readonly string[]): FieldProblem | null {
  const pointer = `/filter[${name}]`;
  if (!DIMENSION_NAMES.includes(name)) return notOneOf(pointer, DIMENSION_NAMES);
  const known = valuesOf(name);
  const wrong = values.filter(
    (value) => value !== UNKNOWN && !(known === 'text' ? value : known === 'id' ? isId(value) : known.includes(value)),
  );
  if (!wrong.length) return null;
  if (typeof known !== 'string') return notOneOf(pointer, [...known, UNKNOWN]);
  return problem(pointer, 'field.isId', 'هذا المعرّف غير صالح.', 'This is not one of our identifiers.');
}

/** The columns of the ledger that a question touches: what it is broken down and filtered by. */
export const columnsTouched = (question: Pick<Question, 'by' | 'filters'>) => [
  ...new Set([...question.by, ...question.filters.keys()].map(columnOf)),
];

export const isMonthEnd = (day: Day): boolean => addDays(day, 1).endsWith('-01');

/** The last month end on or before a day. */
export const monthEndBy = (day: Day): Day => (isMonthEnd(day) ? day : addDays(`${day.slice(0, 8)}01`, -1));
