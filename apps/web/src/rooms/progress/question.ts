/** What a page of figures asks, as its address says it: the same address asks the same next year. */
export interface Question {
  indicator: string;
  asOf?: string;
  knownOn?: string;
  by: string[];
  /** Values per dimension, separated by commas. */
  filter: Record<string, string>;
}

/** The part of the address behind the `?`: both dates, `by`, and a word per filtered dimension. */
export type QuestionSearch = Record<string, string>;

const OWN = ['asOf', 'knownOn', 'by'];
const NAME = /^[a-z_]{2,20}$/;

/** Keeps what may stand in the address; whether the values are known is the server's word. */
export const readSearch = (raw: Record<string, unknown>): QuestionSearch =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) =>
      (OWN.includes(key) || NAME.test(key)) && (typeof value === 'string' || typeof value === 'number') && value !== ''
        ? [[key, String(value)]]
        : [],
    ),
  );

export const questionOf = (indicator: string, { asOf, knownOn, by, ...filter }: QuestionSearch): Question => ({
  indicator,
  asOf,
  knownOn,
  by: by ? by.split(',') : [],
  filter,
});

export const searchOf = ({ asOf, knownOn, by, filter }: Question): QuestionSearch => ({
  ...(asOf && { asOf }),
  ...(knownOn && { knownOn }),
  ...(by.length && { by: by.join(',') }),
  ...filter,
});

/** The last day of the month of a day. */
export function monthEnd(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Who sees small numbers withheld gets a breakdown for the ends of months: the last one by that day. */
export function monthEndBy(day: string): string {
  if (monthEnd(day) === day) return day;
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}
