import { type Day, type Instant } from '../milestones/milestone.kinds.js';

/** What a person is counted under. A null says nothing about that trait; it does not take an earlier word back. */
export interface Traits {
  readonly governorate: string | null;
  readonly gender: string | null;
  readonly birthYear: number | null;
  readonly disability: string | null;
}

export interface Trait extends Traits {
  readonly id: number;
  readonly personId: string;
  readonly recordedAt: Instant;
  /** The first day on which it holds; null: it corrects the whole life. */
  readonly validFrom: Day | null;
}

const byRecording = (a: Trait, b: Trait): number => a.recordedAt - b.recordedAt || a.id - b.id;

/**
 * The traits that hold on a day, from the rows known: later words cover earlier ones from their own first day on,
 * each trait for itself, so that a corrected birth year does not undo a move.
 */
export function traitsOn(day: Day, known: readonly Trait[]): Traits {
  const holding = known.filter((row) => row.validFrom === null || row.validFrom <= day).sort(byRecording);
  const last = <T>(read: (row: Trait) => T | null): T | null =>
    holding.map(read).findLast((value) => value !== null) ?? null;
  return {
    governorate: last((row) => row.governorate),
    gender: last((row) => row.gender),
    birthYear: last((row) => row.birthYear),
    disability: last((row) => row.disability),
  };
}

export const AGE_BANDS = ['under_20', '20_24', '25_29', '30_34', '35_39', '40_plus'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The age band on a day. Only the year of birth is in the ledger, so it is the age reached in that calendar year. */
export function ageBandOn(day: Day, birthYear: number | null): AgeBand | null {
  if (birthYear === null) return null;
  const age = Number(day.slice(0, 4)) - birthYear;
  if (age < 20) return 'under_20';
  if (age >= 40) return '40_plus';
  return AGE_BANDS[1 + Math.floor((age - 20) / 5)] ?? null;
}
