/**
 * Folding of names for search and for finding duplicates: the spellings of one name fold to one text.
 * The order of the steps is that of the standard (docs/standards: identity); `platform.fold()` in SQL does the same.
 */
const DROPPED =
  '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u08d3-\\u08ff\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad\\u061c';
const FROM = 'أإآٱىیئؤةہھکگپڤچژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
const TO = 'اااايييوهههككبفجز01234567890123456789';
const APOSTROPHES = "'’‘ʼ`´ʾʿ";

const LETTERS = new Map([...FROM].map((letter, place) => [letter, [...TO][place]!]));
const dropped = new RegExp(`[${DROPPED}]`, 'g');
const replaced = new RegExp(`[${FROM}]`, 'g');
const apostrophes = new RegExp(`[${APOSTROPHES}]`, 'g');

export const FOLDING = { DROPPED, FROM, TO, APOSTROPHES };

/** One spelling for all: أحمد and احمد, هدى and هدي, Khalīl and khalil. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(dropped, '')
    .replace(replaced, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll('ء', '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/[-‐-―_/.,،\s]+/g, ' ')
    .trim();
}

const PARTICLES = new Set(['عبد', 'ابو', 'ابن', 'بن', 'ام', 'ال', 'abd', 'abu', 'bin', 'ibn', 'al', 'el']);

/** The folded name with particles joined to the next word and the article dropped: عبد الرحمن and عبدالرحمن are one. */
export function nameKey(name: string): string {
  const words: string[] = [];
  let waiting = '';
  for (const word of fold(name).split(' ')) {
    if (PARTICLES.has(word)) waiting += word;
    else {
      words.push(waiting + word);
      waiting = '';
    }
  }
  if (waiting) words.push(waiting);
  return words.map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word)).join(' ');
}

const ARABIC_CLASSES: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ط: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  ه: 'h',
  خ: 'k',
  ق: 'k',
  ك: 'k',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ظ: 'z',
  س: 's',
  ص: 's',
  ش: 's',
  غ: 'g',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
};
const LATIN_DIGRAPHS: [RegExp, string][] = [
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/sh/g, 's'],
  [/ch/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
];
const LATIN_CLASSES: Record<string, string> = { q: 'k', c: 'k', p: 'b', v: 'f', x: 's' };
const LATIN_DROPPED = 'aeiouwy';

/** Consonant classes of a name in either script: a blocking key. Equal keys make a pair worth comparing, never a merge. */
export function skeleton(name: string): string {
  return nameKey(name).split(' ').map(skeletonOfWord).filter(Boolean).join(' ');
}

function skeletonOfWord(word: string): string {
  const arabic = /\p{Script=Arabic}/u.test(word);
  const letters = arabic
    ? word
    : LATIN_DIGRAPHS.reduce((text, [pair, one]) => text.replace(pair, one), withoutArticle(word));
  const classes = [...letters].map((letter) => (arabic ? (ARABIC_CLASSES[letter] ?? '') : latinClass(letter))).join('');
  return classes.replace(/(.)\1+/g, '$1').replace(/(?<=.)h$/, '');
}

const withoutArticle = (word: string) => (word.length > 4 ? word.replace(/^(al|el)/, '') : word);

const latinClass = (letter: string) => (LATIN_DROPPED.includes(letter) ? '' : (LATIN_CLASSES[letter] ?? letter));
