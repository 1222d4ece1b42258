import { type Bilingual, fold, nameKey, skeleton } from '#platform';
import { type ArabicName } from './person.js';

const parts = ({ first, father, grandfather, family }: ArabicName) =>
  [first, father, grandfather, family].filter(Boolean);

/** The whole Arabic name, its known parts. */
export const fullArabic = (names: ArabicName): string => parts(names).join(' ');

/** How a person is called on a screen: the Latin name in English if she gave one; a transliteration is never made up. */
export function displayName(names: ArabicName, latin: string): Bilingual {
  const ar = fullArabic(names);
  return { ar, en: latin || ar };
}

/** The columns by which a name is searched and its doubles are found. */
export function nameColumns(names: ArabicName, latin: string | null) {
  const arabic = fullArabic(names);
  const words = [fold(arabic), nameKey(arabic), fold(latin ?? ''), nameKey(latin ?? '')].join(' ').split(' ');
  return {
    search: [...new Set([...words, ...consonantMarks(arabic)])].filter(Boolean).join(' '),
    nameKey: nameKey(arabic),
    skeleton: skeleton(`${names.first} ${names.family}`),
  };
}

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);
/** `=hmd=`: consonants of a word in Arabic letters; `+hmd+`: of one in Latin letters. */
const mark = (word: string, key: string) => (isArabic(word) ? `=${key}=` : `+${key}+`);

/** The consonants of each word of the name, so that a word typed in the other script finds it. */
const consonantMarks = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .map((word) => ({ word, key: skeleton(word) }))
    .filter(({ key }) => key)
    .map(({ word, key }) => mark(word, key));

const SEARCHED_WORDS = 6;

/**
 * What a person typed to find somebody, as patterns for SQL LIKE on the `search` column: each word must match one of
 * its patterns, itself or its consonants as a word of the other script. Words beyond the sixth are not looked at.
 */
export const searchPatterns = (typed: string): string[][] =>
  nameKey(typed)
    .split(' ')
    .filter(Boolean)
    .slice(0, SEARCHED_WORDS)
    .map((word) => {
      const key = skeleton(word);
      const elsewhere = isArabic(word) ? `%+${key}+%` : `%=${key}=%`;
      return [`%${word.replace(/[\\%_]/g, '\\$&')}%`, ...(/^[a-z]+$/.test(key) ? [elsewhere] : [])];
    });
