import { fold } from '#platform';
import { type PostingText } from './posting-text.js';

export type Profession = 'programmers' | 'designers' | 'developers' | 'directors' | 'other';

const NOUNS =
  /مطور|مبرمج|مصمم|محلل|مدير|مهندس|متدرب|مدرب|فرق ناشئة|مختبر|engineer|developer|designer|tester|officer|owner|manager|analyst|hacker|administrator|scientist|internship|intern\b|lead\b/i;
const LEADS =
  /^.*?(?:المسمى الوظيفي\s*:|position\s*:|مطلوب|تبحث عن|نبحث عن|تطلب|بحاجة الى:?|بحاجة إلى:?|لتعيين|حاجتها الى|we need an?|is hiring|urgent!*|hiring)\s*/i;
const TAILS =
  /\s*(?:\(?(?:عدد|x)\s?\d+.*|-\s.*|(?<=\s)-.*|[–—|@/,،(].*|للعمل.*|wanted.*|needed.*|في رام.*|in [A-Z].*|\d+ positions.*|to fix.*|ينضم.*|بنظام.*|بموجب.*|خبرة.*)$/i;

/** The line that names the post, shortened; the first line when none does. */
export function titleOf({ lines }: PostingText): string {
  const line =
    lines.find((text) => /المسمى الوظيفي|position\s*:/i.test(text)) ??
    lines.find((text) => NOUNS.test(text)) ??
    lines[0] ??
    '';
  const cleaned = line
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(LEADS, '')
    .replace(/^\d+\s?[x×)-]\s*/, '')
    .trim();
  const short = cleaned
    .replace(TAILS, '')
    .replace(/[^\p{L}\p{N})+#]+$/u, '')
    .trim();
  return (short.length >= 3 ? short : cleaned).slice(0, 120);
}

const BY_TITLE: [Profession, RegExp][] = [
  ['directors', /مدير|فرق ناشءه|فرق ناشئه|manager|owner|director|lead|cto|head of|فرق/],
  ['designers', /مصمم|designer|ux|ui |graphic/],
  ['other', /support|officer|مدرب|trainer|مبيعات|sales|دعم فني/],
  ['developers', /مطور|developer|engineer|ai |ml |devops|مهندس/],
  ['programmers', /مبرمج|فحص|محلل|tester|qa|analyst|soc|hacker|administrator|programmer/],
];

/** The profession that a job title names; `other` when it names none of the four. */
export const professionOfTitle = (title: string): Profession =>
  BY_TITLE.find(([, pattern]) => pattern.test(` ${fold(title)} `))?.[0] ?? 'other';

/** One of the four professions that are counted, by the words of the title and then of the text. */
export function professionOf(title: string, posting: PostingText, kind: string): Profession {
  const folded = ` ${fold(title)} `;
  const byTitle = BY_TITLE.find(([, pattern]) => pattern.test(folded))?.[0];
  if (byTitle) return byTitle;
  if (kind === 'own_venture') return 'directors';
  const all = posting.folded.join('');
  return BY_TITLE.slice(1).find(([, pattern]) => pattern.test(all))?.[0] ?? 'other';
}
