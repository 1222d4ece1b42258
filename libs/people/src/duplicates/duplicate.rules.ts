import { nameKey, skeleton } from '#platform';
import { fullArabic, nameColumns } from '../persons/name.rules.js';
import { type ArabicName } from '../persons/person.js';
import { readPhone } from '../persons/phone.rules.js';

/** Why two records may be one human. */
export const DUPLICATE_REASONS = [
  'national_id',
  'phone',
  'email',
  'same_name',
  'similar_name',
  'birth_date',
  'birth_date_swapped',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What of two persons is compared; unknown is null. */
export interface Comparable {
  names: ArabicName;
  latin: string | null;
  birthDate: string | null;
  nationalId: string | null;
  phone: string | null;
  email: string | null;
}

/** The day with day and month exchanged, as a spreadsheet of another country reads it; null when there is no such day. */
export function swappedDay(day: string): string | null {
  const [year, month, date] = day.split('-') as [string, string, string];
  return Number(date) <= 12 && month !== date ? `${year}-${date}-${month}` : null;
}

/**
 * Why a pair is worth a look by a person; empty: it is not. An equal identity number always is; an equal name, its
 * consonants, a phone or an e-mail are when the birth dates agree but for a day and month exchanged. Where one of
 * the dates is unknown, the whole name must be equal, or its consonants together with a contact.
 */
export function duplicateReasons(one: Comparable, other: Comparable): DuplicateReason[] {
  const same = (a: string | null, b: string | null) => a !== null && a !== '' && a === b;
  const found: [DuplicateReason, boolean][] = [
    ['national_id', same(one.nationalId, other.nationalId)],
    ['phone', same(phoneKey(one.phone), phoneKey(other.phone))],
    ['email', same(lower(one.email), lower(other.email))],
    ['same_name', nameKey(fullArabic(one.names)) === nameKey(fullArabic(other.names))],
    ['similar_name', similar(one, other)],
    ['birth_date', same(one.birthDate, other.birthDate)],
    ['birth_date_swapped', one.birthDate !== null && same(swappedDay(one.birthDate), other.birthDate)],
  ];
  const has = new Set(found.filter(([, holds]) => holds).map(([reason]) => reason));
  if (has.has('same_name')) has.delete('similar_name');
  const named = has.has('same_name') || has.has('similar_name');
  const reached = has.has('phone') || has.has('email');
  const dated = has.has('birth_date') || has.has('birth_date_swapped');
  const dateUnknown = one.birthDate === null || other.birthDate === null;
  const worth =
    has.has('national_id') ||
    (dated && (named || reached)) ||
    (dateUnknown && (has.has('same_name') || (named && reached)));
  return worth ? [...has] : [];
}

const phoneKey = (phone: string | null) => phone && (readPhone(phone)?.matchKey ?? phone);
const lower = (text: string | null) => text && text.toLowerCase();

/** First and family name have the same consonants, in whichever script each was written. */
function similar(one: Comparable, other: Comparable): boolean {
  const keys = (person: Comparable) =>
    [nameColumns(person.names, person.latin).skeleton, person.latin && ends(skeleton(person.latin))].filter(Boolean);
  const others = new Set(keys(other));
  return keys(one).some((key) => others.has(key));
}

const ends = (key: string) => {
  const words = key.split(' ');
  return words.length > 2 ? `${words[0]} ${words.at(-1)}` : key;
};
