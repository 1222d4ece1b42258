import { distance } from 'fastest-levenshtein';
import { fold } from '#platform';
import { type Spellings, spellingsOf } from './lookup.js';
import { remembering } from './remembering.js';
import { referenceRows, several } from './reference.js';

const governorates: Spellings = spellingsOf('governorates.csv');
for (const { code, aliases } of referenceRows<'code' | 'aliases'>('governorate-spellings.csv'))
  for (const alias of several(aliases)) governorates.add(code, alias);
const NAMES = governorates.entries().filter(([name]) => name.length >= 6);

const localities = new Map<string, { code: string; governorate: string }[]>();
for (const row of referenceRows<'code' | 'governorate' | 'name_ar' | 'name_en'>('localities.csv'))
  for (const name of new Set([fold(row.name_ar), fold(row.name_en)]))
    localities.set(name, [...(localities.get(name) ?? []), { code: row.code, governorate: row.governorate }]);

const localitiesNamed = remembering((text) => localities.get(fold(text)) ?? []);

/** The governorate (ISO 3166-2:PS) that a text names: any spelling, `محافظة …`, a town of it, or a name with one slip. */
export const readGovernorate = remembering((text): string | null => {
  const bare = withoutGeneric(text);
  return governorates.find(text) ?? governorates.find(bare) ?? governorateOfLocality(bare) ?? nearest(bare);
});

/** The locality (GeoNames) of a name, in the governorate when that is known; null when none or several fit. */
export function readLocality(text: string, governorate: string | null): string | null {
  const found = localitiesNamed(text);
  const there = governorate ? found.filter((locality) => locality.governorate === governorate) : [];
  const fitting = there.length ? there : found;
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

function governorateOfLocality(text: string): string | null {
  const found = new Set(localitiesNamed(text).map((locality) => locality.governorate));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function nearest(text: string): string | null {
  const folded = fold(text);
  if (folded.length < 6) return null;
  const near = new Set(NAMES.filter(([name]) => distance(name, folded) <= 1).map(([, code]) => code));
  return near.size === 1 ? ([...near][0] ?? null) : null;
}

function withoutGeneric(text: string): string {
  return fold(text)
    .replace(/^(محافظه|مدينه|منطقه|قضا|لوا) /, '')
    .replace(/ (governorate|gov|district|city)$/, '');
}
