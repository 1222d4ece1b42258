import { fold } from '#platform';
import { remembering } from './remembering.js';
import { tidy } from './text.js';

/** An Arabic name in its four parts; father and grandfather may be unknown. */
export interface NameParts {
  first: string;
  father: string | null;
  grandfather: string | null;
  family: string;
}

/** Words that never stand alone: they join the word that follows. */
const JOINS_NEXT = new Set([
  'عبد',
  'ابو',
  'ابن',
  'بن',
  'بنت',
  'ام',
  'ال',
  'ذو',
  'ابي',
  'abd',
  'abdel',
  'abdul',
  'abu',
  'bin',
  'ibn',
  'al',
  'el',
  'um',
  'umm',
  'ben',
]);
/** Words that never stand alone: they join the word before. `الله` after عبد is already joined. */
const JOINS_BEFORE = new Set([
  'الدين',
  'الله',
  'الاسلام',
  'الزمان',
  'الحق',
  'eldin',
  'aldin',
  'eddin',
  'uddin',
  'ullah',
  'allah',
]);
const PARTICLES_OF_SON = new Set(['بن', 'ابن', 'بنت', 'bin', 'ibn', 'ben']);

const foldWord = remembering(fold);

/** The parts that a person hears in a written name: `عبد  الكريم صلاح الدين أبو زيد` has three. */
export function nameWords(text: string): string[] {
  const parts: string[] = [];
  let waiting = '';
  for (const word of tidy(text).split(' ').filter(Boolean)) {
    const folded = foldWord(word);
    if (parts.length > 0 && !waiting && JOINS_BEFORE.has(folded)) {
      parts[parts.length - 1] += ` ${word}`;
    } else if (JOINS_NEXT.has(folded)) {
      waiting = waiting ? `${waiting} ${word}` : word;
    } else {
      parts.push(waiting ? `${waiting} ${word}` : word);
      waiting = '';
    }
  }
  if (waiting) parts.push(waiting);
  return parts;
}

/**
 * Splits a name written in one cell: the first word is the own name, the last the family's, what is between belongs to the
 * father and the grandfather. Null when there are fewer than two words: nobody is registered by one.
 */
export function splitName(text: string): NameParts | null {
  const words = nameWords(text).filter((word) => !PARTICLES_OF_SON.has(foldWord(word)));
  const [first, ...rest] = words;
  const family = rest.pop();
  if (!first || !family) return null;
  const [father = null, ...others] = rest.map(withoutSonOf);
  return { first, father, grandfather: others.length ? others.join(' ') : null, family };
}

/** Whether a text could be somebody's name: two to eight words of letters alone. */
export function looksLikeName(text: string): boolean {
  return /^[\p{L}\p{M}\s'’\-.]+$/u.test(text) && nameWords(text).length >= 2 && text.split(' ').length <= 9;
}

export function isArabic(text: string): boolean {
  return /[\u0600-\u06FF\uFB50-\uFEFF]/.test(text);
}

function withoutSonOf(word: string): string {
  const [particle = '', ...rest] = word.split(' ');
  return rest.length && ['بن', 'bin', 'ben'].includes(fold(particle)) ? rest.join(' ') : word;
}
