import { isDay } from '#platform';
import { type PostingText, says } from './posting-text.js';

const MONTHS: Record<string, number> = {};
const NAMES = [
  'jan january كانون_الثاني يناير',
  'feb february شباط فبراير',
  'mar march اذار مارس',
  'apr april نيسان ابريل',
  'may ايار مايو',
  'jun june حزيران يونيو',
  'jul july تموز يوليو',
  'aug august اب اغسطس',
  'sep sept september ايلول سبتمبر',
  'oct october تشرين_الاول اكتوبر',
  'nov november تشرين_الثاني نوفمبر',
  'dec december كانون_الاول ديسمبر',
];
NAMES.forEach((names, at) => names.split(' ').forEach((name) => (MONTHS[name] = at + 1)));

/** Words that announce the last day. */
const CLOSING =
  'موعد الموعد لغايه حتي قبل ينتهي يغلق لحد يوم before until till deadline closing apply by date last close closes'.split(
    ' ',
  );

/** The last day for applying, `YYYY-MM-DD`; null unless exactly one line says so without doubt. */
export function closingDay({ lines, folded }: PostingText): string | null {
  const days = lines.flatMap((line, at) => (says(folded[at]!, CLOSING) ? daysIn(line, folded[at]!) : []));
  const distinct = [...new Set(days)];
  return distinct.length === 1 ? distinct[0]! : null;
}

function daysIn(line: string, folded: string): string[] {
  const found: (string | null)[] = [];
  for (const match of line.matchAll(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g))
    found.push(day(match[1]!, match[2]!, match[3]!));
  for (const match of line.matchAll(/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/g))
    found.push(day(match[3]!, match[2]!, match[1]!));
  const words = folded
    .replace(/(كانون|تشرين) (الاول|الثاني)/g, '$1_$2')
    .trim()
    .split(' ');
  words.forEach((word, at) => {
    const month = MONTHS[word];
    if (!month) return;
    const before = dayNumber(words[at - 1] === 'of' ? words[at - 2] : words[at - 1]);
    const after = dayNumber(words[at + 1]);
    const year = words.slice(at + 1, at + 3).find((text) => /^20\d\d$/.test(text));
    if (!year) return;
    if (before ?? after) found.push(day(year, String(month), String(before ?? after)));
    else if (/نهايه|end of/.test(folded)) found.push(lastOf(Number(year), month));
  });
  return found.filter((text): text is string => text !== null);
}

const dayNumber = (word: string | undefined): number | null => {
  const number = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')?.[1];
  return number ? Number(number) : null;
};

function day(year: string, month: string, date: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
