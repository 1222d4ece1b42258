import { distance } from 'fastest-levenshtein';
import { fold } from '#platform';
import { referenceRows, several } from '../cells/reference.js';
import { remembering } from '../cells/remembering.js';
import { IMPORT_KINDS, type ImportKind } from '../kinds/kind.js';

const PEOPLE: ImportKind[] = ['applicants', 'graduates'];

interface KnownName {
  field: string;
  text: string;
  bare: string;
}

const NAMES = new Map<ImportKind, KnownName[]>(IMPORT_KINDS.map((kind) => [kind, []]));
for (const { kinds, field, names } of referenceRows<'kinds' | 'field' | 'names'>('column-names.csv'))
  for (const kind of kindsOf(kinds))
    for (const name of several(names)) {
      const text = headerText(name);
      NAMES.get(kind)?.push({ field, text, bare: withoutArticles(text) });
    }

/** A field that a header may mean, and how sure its words make it (0–1). */
export interface HeaderMeaning {
  field: string;
  confidence: number;
}

/** A header without what decorates it: brackets and what is in them, stars, colons, question marks, numbering. */
export function headerText(text: string): string {
  const bare = fold(text.replace(/[([{].*?[)\]}]/g, ' ').replace(/[*:؟?؛;!"«»]/g, ' '));
  return bare.replace(/^\d+ /, '').trim() || fold(text);
}

/** What a header means for a kind of import, most likely first. Empty when its words mean nothing to us. */
export function meaningsOf(header: string, kind: ImportKind): HeaderMeaning[] {
  return known[kind](header);
}

const known = Object.fromEntries(
  IMPORT_KINDS.map((kind) => [kind, remembering((header) => findMeanings(header, NAMES.get(kind) ?? []))]),
) as Record<ImportKind, (header: string) => HeaderMeaning[]>;

function findMeanings(header: string, names: KnownName[]): HeaderMeaning[] {
  const text = headerText(header);
  if (!text || text.length > 80) return [];
  const whole = fold(header);
  const bare = withoutArticles(text);
  const best = new Map<string, number>();
  for (const name of names) {
    const confidence = likeness(text, whole, bare, name);
    if (confidence > (best.get(name.field) ?? 0)) best.set(name.field, confidence);
  }
  return [...best]
    .map(([field, confidence]) => ({ field, confidence }))
    .sort((one, other) => other.confidence - one.confidence);
}

function likeness(text: string, whole: string, bare: string, name: KnownName): number {
  if (text === name.text || whole === name.text) return 1;
  if (bare === name.bare) return 0.95;
  const { length } = name.text;
  if (length >= 5 && Math.abs(text.length - length) <= 1 && distance(text, name.text) <= 1) return 0.85;
  if (length >= 4 && text.length > length && ` ${text} `.includes(` ${name.text} `))
    return 0.5 + 0.3 * (length / text.length);
  return 0;
}

function withoutArticles(text: string): string {
  return text
    .split(' ')
    .map((word) => (word.length > 3 && word.startsWith('ال') ? word.slice(2) : word))
    .join(' ');
}

function kindsOf(kinds: string): ImportKind[] {
  if (kinds === '*') return [...IMPORT_KINDS];
  return IMPORT_KINDS.filter((kind) =>
    kinds.split(' ').some((one) => one === kind || (one === 'people' && PEOPLE.includes(kind))),
  );
}
