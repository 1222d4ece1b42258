import { fold } from '#platform';
import { type PostingText, says } from './posting-text.js';

const any = (text: PostingText, words: string) => text.folded.some((line) => says(line, words.split('|')));
const whole = (text: PostingText) => text.folded.join('');

/** How many are wanted: a number beside a word for seats; 1 when none is named, null when two lines disagree. */
export function seatsOf({ lines, folded }: PostingText): number | null {
  const found = lines.flatMap((line, at) => {
    const arabic = /عدد (\d{1,2})(?!\d)/.exec(folded[at]!)?.[1];
    const teams = /(\d{1,2}) فرق/.exec(folded[at]!)?.[1];
    const english = /\b(\d{1,2}) (?:x |positions?|seats?|openings?|vacanc|interns?\b|engineers?\b|developers?\b)/i.exec(
      line,
    )?.[1];
    return [arabic, teams, english].filter((text): text is string => text !== undefined).map(Number);
  });
  const distinct = [...new Set(found)];
  return distinct.length === 0 ? 1 : distinct.length === 1 && distinct[0]! > 0 ? distinct[0]! : null;
}

/** Least years of experience; null when nothing is said. */
export function experienceOf(text: PostingText): number | null {
  const all = whole(text);
  if (/لا يشترط خبره|fresh grad|final year students|no experience/.test(all)) return 0;
  if (/سنه او سنتين/.test(all)) return 1;
  if (/خبره (لا تقل عن )?سنتين/.test(all)) return 2;
  const years =
    /خبره (?:لا تقل عن )?(\d{1,2})/.exec(all)?.[1] ??
    /الخبره (\d{1,2}) سن/.exec(all)?.[1] ??
    /(?:min |exp |needs )?(\d{1,2})(?: \d{1,2})?\+? (?:yrs?|years?)/.exec(all)?.[1];
  if (years) return Number(years);
  return /خبره سنه/.test(all) ? 1 : null;
}

export function kindOf(text: PostingText): 'employment' | 'internship' | 'freelance' | 'own_venture' | 'government' {
  if (any(text, 'متدربين|متدربين ات|متدرب|متدربه|internship|intern|interns')) return 'internship';
  if (any(text, 'رواد|فرق|startup|startups|incubator|حاضنه')) return 'own_venture';
  if (/جهه حكوميه|وزاره|ministry of|government (?:post|agency)/.test(whole(text))) return 'government';
  if (any(text, 'فريلانس|الفريلانس|freelance|freelancer') || /contract \d+ months/.test(whole(text)))
    return 'freelance';
  return 'employment';
}

export function remoteOf(text: PostingText): 'no' | 'partly' | 'yes' {
  const all = whole(text);
  if (/hybrid|جزئيا عن بعد|هجين/.test(all)) return 'partly';
  return /عن بعد|عن_بعد|من البيت|remote|anywhere/.test(all) ? 'yes' : 'no';
}

export function marketOf(text: PostingText): 'export' | 'local' {
  return /عميل في|العميل شركه سعوديه|شركه خارجيه|زبائن في|client in|for our client|us client|export contract|banks in jordan|works with banks/.test(
    whole(text),
  )
    ? 'export'
    : 'local';
}

/** Where the work is, the place named first; null when it is anywhere. `places`: code and every writing of its towns. */
export function governorateOf(text: PostingText, places: { code: string; writings: string[] }[]): string | null {
  const all = whole(text);
  const found = places
    .flatMap(({ code, writings }) =>
      writings.map((writing) => ({ code, at: positionOf(all, fold(writing.replace(/[()]/g, ' '))) })),
    )
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (!found.length) return null;
  return /شركه خارجيه/.test(all) ? null : found[0]!.code;
}

function positionOf(text: string, place: string): number {
  const positions = ['', 'ب', 'في '].map((prefix) => text.indexOf(` ${prefix}${place} `)).filter((at) => at >= 0);
  return positions.length ? Math.min(...positions) : -1;
}

/** The address or number to apply to, as written. */
export function applyOf({ lines }: PostingText): string | null {
  const all = lines.join('\n');
  return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(all)?.[0] ?? /(?<!\d)0\d{8,9}(?!\d)/.exec(all)?.[0] ?? null;
}
