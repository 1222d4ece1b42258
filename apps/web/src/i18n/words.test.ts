import { parse, type Token } from '@messageformat/parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

type Texts = Record<string, string>;
const FORMS = { ar: ['few', 'many', 'one', 'other', 'two', 'zero'], en: ['one', 'other'] };
/** The other language's own name, and what is written in Latin letters in both. */
const SAME_ON_PURPOSE = /^$/;

const src = join(import.meta.dirname, '..');
const places = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name === 'words')
  .map((entry) => join(entry.parentPath, entry.name));
const textsOf = (place: string, lang: 'ar' | 'en') =>
  JSON.parse(readFileSync(join(place, `${lang}.json`), 'utf8')) as Texts;

const within = (tokens: Token[]): Token[] =>
  tokens.flatMap((token) => [token, ...('cases' in token ? token.cases.flatMap((one) => within(one.tokens)) : [])]);
const tokensOf = (text: string) => within(parse(text));
const placeholdersOf = (text: string) =>
  [...new Set(tokensOf(text).flatMap((token) => ('arg' in token ? [token.arg] : [])))].sort();

describe.each(places.map((place) => [relative(src, place), place]))('the words of %s', (_name, place) => {
  const [ar, en] = [textsOf(place, 'ar'), textsOf(place, 'en')];
  const both = Object.keys(ar).filter((key) => key in en);

  it('say the same things in both languages', () => expect(Object.keys(en).sort()).toEqual(Object.keys(ar).sort()));

  it('leave nothing empty', () => {
    expect(Object.entries({ ...ar, ...en }).filter(([, text]) => !text.trim())).toEqual([]);
  });

  it.each(both)('%s speaks of the same values in both languages', (key) => {
    expect(placeholdersOf(en[key] ?? '')).toEqual(placeholdersOf(ar[key] ?? ''));
  });

  it.each(both.flatMap((key) => (['ar', 'en'] as const).map((lang) => [key, lang] as const)))(
    '%s has every plural form of %s',
    (key, lang) => {
      const text = (lang === 'ar' ? ar : en)[key] ?? '';
      for (const token of tokensOf(text)) {
        if (token.type !== 'plural') continue;
        expect(
          token.cases
            .map((one) => one.key)
            .filter((form) => !form.startsWith('='))
            .sort(),
        ).toEqual(FORMS[lang]);
        expect(token.cases.filter((one) => one.tokens.length === 0)).toEqual([]);
      }
    },
  );

  it('leave no English in the Arabic', () => {
    expect(both.filter((key) => ar[key] === en[key] && !SAME_ON_PURPOSE.test(key))).toEqual([]);
  });
});

it('no key belongs to two places', () => {
  const keys = places.flatMap((place) => Object.keys(textsOf(place, 'ar')));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
