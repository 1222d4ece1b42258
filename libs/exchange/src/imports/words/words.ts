import { readFileSync } from 'node:fs';
import { type Bilingual } from '#platform';

const ar = wordsOf('ar');
const en = wordsOf('en');

/** The sentence of a code in both languages, with its places (`{limit}`) filled. */
export function sentence(code: string, detail: Record<string, string | number> = {}): Bilingual {
  return { ar: filled(ar, code, 'ar', detail), en: filled(en, code, 'en', detail) };
}

/** The codes that have a sentence; both languages have the same ones. */
export function codes(language: 'ar' | 'en'): string[] {
  return Object.keys(language === 'ar' ? ar : en);
}

/** The names of fields as a person reads them, as details of a sentence with the place `{columns}`. */
export function fieldWords(fields: string[]): Record<string, string> {
  return {
    columns: fields.map((field) => ar[`field.${field}`] ?? field).join('، '),
    columns_en: fields.map((field) => en[`field.${field}`] ?? field).join(', '),
  };
}

function filled(
  words: Record<string, string>,
  code: string,
  language: 'ar' | 'en',
  detail: Record<string, string | number>,
): string {
  const text = words[code] ?? words[unreadable(code)] ?? code;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = (language === 'en' ? detail[`${name}_en`] : undefined) ?? detail[name];
    return value === undefined ? place : String(value);
  });
}

/** Days of all fields share their sentences. */
function unreadable(code: string): string {
  return `day.${code.slice(code.lastIndexOf('.') + 1)}`;
}

function wordsOf(language: 'ar' | 'en'): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;
}
