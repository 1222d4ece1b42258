import { type NewPerson } from '#people';
import { type LoadedThing } from '../thing.js';

/** Names are folded and what is sensitive is sealed by the register itself, so persons go through its door and not by SQL. */
export const PERSONS = {
  file: 'persons',
  columns: [
    'id',
    'national_id',
    'first_ar',
    'father_ar',
    'grandfather_ar',
    'family_ar',
    'name_latin',
    'gender',
    'birth_date',
    'governorate',
    'phone',
    'email',
    'disability',
    'registered_at',
  ],
  statements: [],
} as const satisfies LoadedThing;

export type PersonLine = Record<(typeof PERSONS.columns)[number], string | null> & { uuid: string };

const YES_NO: Record<string, boolean> = { yes: true, no: false };

/** A line of the file as the register takes a person. */
export const toPerson = (line: PersonLine): NewPerson => ({
  id: line.uuid,
  names: {
    first: line.first_ar ?? '',
    father: line.father_ar ?? '',
    grandfather: line.grandfather_ar ?? '',
    family: line.family_ar ?? '',
  },
  latin: line.name_latin,
  gender: line.gender === 'female' || line.gender === 'male' ? line.gender : null,
  governorate: line.governorate,
  birthDate: line.birth_date,
  nationalId: line.national_id,
  phone: line.phone,
  email: line.email,
  disability: YES_NO[line.disability ?? ''] ?? null,
  registeredAt: line.registered_at ?? undefined,
});
