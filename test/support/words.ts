import { readFileSync } from 'node:fs';
import { parse, type Token } from '@messageformat/parser';
import { type Language } from '#platform';

/** What a screen says in a language, as a pattern that fits whatever values stand in it. */
export type Said = (key: string) => RegExp;

/** The words of a place of the web client as they are written, e.g. of `rooms/exchange`. */
export const textsOf = (place: string, language: Language) =>
  JSON.parse(readFileSync(`apps/web/src/${place}/words/${language}.json`, 'utf8')) as Record<string, string>;

/** The words of a place as they are found on a screen. */
export function wordsOf(place: string, language: Language): Said {
  const texts = textsOf(place, language);
  return (key) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`${place} has no words for ${key}.`);
    return new RegExp(`^\\s*${patternOf(parse(text))}\\s*$`);
  };
}

const patternOf = (tokens: Token[]): string => tokens.map(partOf).join('');

function partOf(token: Token): string {
  if (token.type === 'content') return token.value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  if ('cases' in token) return `(?:${token.cases.map((one) => patternOf(one.tokens)).join('|')})`;
  return '.+';
}
