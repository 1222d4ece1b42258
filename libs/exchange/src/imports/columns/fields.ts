import { type ImportKind } from '../kinds/kind.js';

const PEOPLE = [
  'name',
  'first',
  'father',
  'grandfather',
  'family',
  'name_latin',
  'national_id',
  'birth_date',
  'gender',
  'governorate',
  'locality',
  'phone',
  'email',
  'university',
  'field',
  'graduation_year',
  'notes',
];

/** The fields that each kind of import knows, in the order in which they are offered. Attendance has a field a day besides. */
export const FIELDS: Record<ImportKind, readonly string[]> = {
  applicants: [...PEOPLE, 'application_no', 'track', 'applied_on'],
  graduates: [...PEOPLE, 'grade', 'grade_word', 'graduated_on', 'employer', 'job_title', 'hired_on'],
  attendance: ['name', 'name_latin', 'national_id', 'total'],
  companies: [
    'company_no',
    'name_ar',
    'name_en',
    'registration',
    'pita',
    'governorate',
    'size',
    'employees',
    'founded',
    'phone',
    'email',
    'website',
    'sector',
    'notes',
  ],
  census: [
    'registration',
    'company',
    'reference_date',
    'programmers',
    'designers',
    'developers',
    'directors',
    'other',
    'total',
    'reply',
    'replied_on',
    'respondent',
  ],
  placements: [
    'national_id',
    'name',
    'name_latin',
    'phone',
    'company',
    'job_title',
    'started_on',
    'state',
    'left_on',
    'reason',
    'working',
    'salary',
    'in_field',
    'submitted_on',
    'notes',
  ],
};

/** Fields that say who a row is about: a row that has one of them is data, whatever else it lacks. */
export const KEYS: Record<ImportKind, readonly string[]> = {
  applicants: ['national_id', 'birth_date', 'phone', 'email'],
  graduates: ['national_id', 'birth_date', 'phone', 'email'],
  attendance: ['national_id'],
  companies: ['registration'],
  census: ['registration'],
  placements: ['national_id', 'phone'],
};

/** Fields that may stand in a column of ours without being part of a row: running numbers and sums. */
export const BESIDE = new Set(['sequence', 'total', 'notes', 'company_no']);

/** For each kind: groups of fields, of each of which a table must have one (a name in one cell, or own and family name). */
const REQUIRED: Record<ImportKind, readonly (readonly string[])[]> = {
  applicants: [['name', 'first', 'name_latin'], ['national_id'], ['birth_date']],
  graduates: [['name', 'first', 'name_latin'], ['national_id'], ['birth_date']],
  attendance: [['national_id']],
  companies: [['name_ar', 'name_en']],
  census: [['registration'], ['programmers'], ['designers'], ['developers'], ['directors']],
  placements: [
    ['national_id', 'phone'],
    ['state', 'working'],
  ],
};

/** The fields that a table of a kind still lacks, by the first name of each group. */
export function missingFields(kind: ImportKind, fields: Iterable<string>): string[] {
  const there = new Set(fields);
  const missing = REQUIRED[kind]
    .filter((group) => !group.some((field) => there.has(field)))
    .map(([first = '']) => first);
  if (there.has('first') && !there.has('name') && !there.has('family') && REQUIRED[kind][0]?.includes('first'))
    missing.push('family');
  if (kind === 'attendance' && ![...there].some((field) => field.startsWith('day:'))) missing.push('days');
  return missing;
}
