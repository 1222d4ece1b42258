import { fold } from '#platform';
import { type PostingText, says } from './posting-text.js';

/** A skill of the catalogue with everything it is called. */
export interface CatalogueSkill {
  code: string;
  writings: string[];
}

const PREFERRED = 'يفضل|ميزه|الافضليه|الاولويه|nice|bonus|plus|preferred|appreciated|welcome|asset|optional|كمان'.split(
  '|',
);
const HEADINGS_BACK =
  'must|requirements|required|needed|المتطلبات|الشروط|المطلوب|qualifications|what we offer|compensation|الراتب'.split(
    '|',
  );

/** Skills that a posting names, by the longest writing first; those in a line about what is nice to have are preferred. */
export function skillsOf(text: PostingText, catalogue: CatalogueSkill[]): { required: string[]; preferred: string[] } {
  const writings = catalogue
    .flatMap(({ code, writings }) => writings.map((writing) => ({ code, needle: folded(writing) })))
    .filter(({ needle }) => needle.length > 1 || needle === 'c')
    .sort((a, b) => b.needle.length - a.needle.length);
  const required = new Set<string>();
  const preferred = new Set<string>();
  let niceToHave = false;
  text.lines.forEach((line, at) => {
    const folded = text.folded[at]!;
    if (says(folded, HEADINGS_BACK) && folded.trim().split(' ').length <= 3) niceToHave = false;
    const lineIsNice = says(folded, PREFERRED);
    if (lineIsNice && /[:：]\s*$|^\W*\w+\W*$/.test(line)) niceToHave = true;
    for (const code of namedIn(folded, writings)) (niceToHave || lineIsNice ? preferred : required).add(code);
  });
  return { required: [...required], preferred: [...preferred].filter((code) => !required.has(code)) };
}

const folded = (writing: string) => fold(writing.replace(/[()+]/g, ' '));

/** Longest first; what was read is blanked, so that "sql server" is not read as "sql" too. */
function namedIn(line: string, writings: { code: string; needle: string }[]): string[] {
  let rest = line;
  const found: string[] = [];
  for (const { code, needle } of writings) {
    for (const prefix of ['', 'ب', 'ال', 'و', 'بال', 'وال']) {
      const whole = ` ${prefix}${needle} `;
      if ((prefix && !/^[\u0600-\u06ff]/.test(needle)) || !rest.includes(whole)) continue;
      found.push(code);
      rest = rest.replaceAll(whole, ` ${'\u0001'} `);
    }
  }
  return found;
}
