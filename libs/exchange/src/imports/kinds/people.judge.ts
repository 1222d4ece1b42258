import { readGrade, readWhole } from '../cells/number.rules.js';
import { isArabic, type NameParts, splitName } from '../cells/name.rules.js';
import { readLocality } from '../cells/places.js';
import { readStudyField, readTrack } from '../cells/words.rules.js';
import { type Place } from './kind.js';
import { FirstRows, type RowJudge, type Verdict } from './row-judge.js';
import { type RowReader } from './row-reader.js';

/** Rows that each stand for one person: applicants, or graduates with what became of them. */
export class PeopleJudge implements RowJudge {
  private readonly first = new FirstRows();

  constructor(private readonly kind: 'applicants' | 'graduates') {}

  judge(row: RowReader, place: Place): Verdict {
    const person = personOf(row);
    const values = { ...person, ...(this.kind === 'applicants' ? applicationOf(row) : graduationOf(row)) };
    if (row.problems.length > 0) return { status: 'rejected', values };
    const earlier = person.national_id ? this.first.earlier(person.national_id, place) : null;
    return earlier ? { status: 'duplicate', values, duplicateOf: earlier } : { status: 'accepted', values };
  }
}

function personOf(row: RowReader) {
  const name = nameOf(row);
  const governorate = row.governorate();
  const locality = row.optionalText('locality');
  return {
    name_ar: name.arabic,
    name_latin: name.latin,
    national_id: row.nationalId(),
    birth_date: row.birthDate(),
    gender: row.gender(),
    governorate,
    locality: locality ? readLocality(locality, governorate) : null,
    locality_text: locality,
    phone: row.phone()?.e164 ?? null,
    email: row.email(),
    university: row.university(),
    notes: row.optionalText('notes'),
  };
}

/** In one cell or in four, with Latin letters beside. A person needs an own and a family name in one script. */
export function nameOf(row: RowReader): { arabic: NameParts | null; latin: string | null } {
  const latinText = row.optionalText('name_latin');
  const inParts = row.has('first') || row.has('family') || row.has('father');
  const whole = row.optionalText('name');
  const parts = inParts || !whole ? fourCells(row) : splitName(whole);
  const isLatin = parts !== null && !isArabic(parts.first + parts.family);
  const latin = latinText && splitName(latinText) ? latinText : isLatin ? latinNameOf(parts) : null;
  const arabic = isLatin ? null : parts;
  if (!arabic && !latin) row.reject(missingPart(row, inParts), 'name.missing');
  return { arabic, latin };
}

function fourCells(row: RowReader): NameParts | null {
  const first = row.optionalText('first');
  const family = row.optionalText('family');
  if (!first || !family || !/\p{L}/u.test(first) || !/\p{L}/u.test(family)) return null;
  return { first, father: row.optionalText('father'), grandfather: row.optionalText('grandfather'), family };
}

function missingPart(row: RowReader, inParts: boolean): string {
  if (inParts && row.optionalText('first')) return 'family';
  return row.has('name') ? 'name' : 'first';
}

function latinNameOf({ first, father, grandfather, family }: NameParts): string {
  return [first, father, grandfather, family].filter(Boolean).join(' ');
}

function applicationOf(row: RowReader) {
  const field = row.optionalText('field');
  const track = row.optionalText('track');
  return {
    application_no: row.optionalText('application_no'),
    field: field ? readStudyField(field) : null,
    field_text: field,
    graduation_year: yearOf(row, 'graduation_year'),
    track: track ? readTrack(track) : null,
    track_text: track,
    applied_on: row.day('applied_on'),
  };
}

function graduationOf(row: RowReader) {
  const field = row.optionalText('field');
  return {
    field: field ? readStudyField(field) : null,
    field_text: field,
    graduation_year: yearOf(row, 'graduation_year'),
    ...gradeOf(row),
    graduated_on: row.day('graduated_on'),
    employer: row.optionalText('employer'),
    job_title: row.optionalText('job_title'),
    hired_on: row.day('hired_on'),
  };
}

function gradeOf(row: RowReader): { grade_percent: number | null; grade_word: string | null } {
  const found = { grade_percent: null as number | null, grade_word: null as string | null };
  for (const field of ['grade', 'grade_word']) {
    const read = readGrade(row.cell(field));
    if ('problem' in read) {
      row.warn(field, `grade.${read.problem}`);
      continue;
    }
    found.grade_percent ??= read.percent;
    found.grade_word ??= read.word;
  }
  return found;
}

function yearOf(row: RowReader, field: string): number | null {
  if (row.optionalText(field) === null) return null;
  const year = readWhole(row.cell(field));
  return year !== null && year >= 1950 && year <= 2100 ? year : row.warn(field, `${field}.unreadable`);
}
