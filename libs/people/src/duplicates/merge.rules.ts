import { type MovedRows } from './person-rows.repository.js';

/** What the person who merges may choose from either record, and the columns that hold it; the first tells whether it is known. */
export const MERGED_FACTS = {
  names: ['first_ar', 'father_ar', 'grandfather_ar', 'family_ar'],
  latin: ['name_latin'],
  gender: ['gender'],
  governorate: ['governorate'],
  locality: ['locality'],
  university: ['university'],
  field: ['field'],
  graduationYear: ['graduation_year'],
  birthDate: ['birth_date_digest', 'birth_date', 'birth_year'],
  nationalId: ['national_id_digest', 'national_id'],
  phone: ['phone_digest', 'phone'],
  email: ['email_digest', 'email'],
  disability: ['disability'],
  refugee: ['refugee'],
} as const;
export type MergedFact = keyof typeof MERGED_FACTS;
export const MERGED_FACT_NAMES = Object.keys(MERGED_FACTS) as MergedFact[];

/** A record as the database gives it in JSON: sealed values as hexadecimal text. */
export type RecordAsJson = Record<string, unknown>;

/** What a merge changed in the record that stands, so that it can be taken back. */
export interface UndoOfMerge {
  taken: MergedFact[];
  /** The columns of the taken facts as they were. */
  before: RecordAsJson;
  centres: string[];
  /** Rows of other libs that followed; missing in merges of before they did. */
  rows?: MovedRows;
  skills: { skill: string; level: number; source: string; before: { level: number; source: string } | null }[];
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** The facts that the record which stands takes from the other: those chosen, and those it does not know itself. */
export function factsToTake(into: RecordAsJson, from: RecordAsJson, chosen: readonly MergedFact[]): MergedFact[] {
  return MERGED_FACT_NAMES.filter((fact) => {
    const [column] = MERGED_FACTS[fact];
    return !isEmpty(from[column]) && (chosen.includes(fact) || isEmpty(into[column]));
  });
}

export const columnsOf = (facts: readonly MergedFact[]): string[] => facts.flatMap((fact) => [...MERGED_FACTS[fact]]);

/** Sealing one value twice gives two texts: its digest tells whether it is the same. */
const SEALED = ['birth_date', 'national_id', 'phone', 'email'];

/** The facts that can go back: those not changed since the merge. */
export const factsToReturn = (into: RecordAsJson, from: RecordAsJson, taken: readonly MergedFact[]): MergedFact[] =>
  taken.filter((fact) =>
    MERGED_FACTS[fact].filter((column) => !SEALED.includes(column)).every((column) => into[column] === from[column]),
  );

/** The columns of some facts, out of a record. */
export const columnsIn = (record: RecordAsJson, facts: readonly MergedFact[]): RecordAsJson =>
  Object.fromEntries(columnsOf(facts).map((column) => [column, record[column] ?? null]));

/** What a person is counted under, when that is not what it was; null when it is. */
export function countedChange(before: RecordAsJson, after: RecordAsJson) {
  const [was, is] = [countedOf(before), countedOf(after)];
  return JSON.stringify(was) === JSON.stringify(is) ? null : is;
}

const countedOf = ({ governorate, gender, birth_year, disability }: RecordAsJson) => ({
  governorate: (governorate ?? null) as string | null,
  gender: (gender ?? null) as string | null,
  birthYear: (birth_year ?? null) as number | null,
  disability: disability === null || disability === undefined ? null : disability ? 'yes' : 'no',
});
