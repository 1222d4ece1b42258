import { type EnrolmentState } from '../enrolments/enrolment.rules.js';

export const COHORT_STATES = ['planned', 'running', 'finished', 'cancelled'] as const;
export type CohortState = (typeof COHORT_STATES)[number];

/** Which state follows which. */
export const COHORT_TRANSITIONS: Record<CohortState, readonly CohortState[]> = {
  planned: ['running', 'cancelled'],
  running: ['finished'],
  finished: [],
  cancelled: [],
};

export const cohortCanBecome = (from: CohortState, to: CohortState): boolean => COHORT_TRANSITIONS[from].includes(to);

export type EnrolRefusal = 'closed' | 'frozen' | 'full';

/** Why nobody more can be enrolled on a day, or null: `wanted` more besides the `seated`. */
export function enrolRefusal(
  cohort: { state: CohortState; capacity: number; rosterFrozenOn: string | null },
  { seated, wanted, today }: { seated: number; wanted: number; today: string },
): EnrolRefusal | null {
  if (cohort.state === 'finished' || cohort.state === 'cancelled') return 'closed';
  if (cohort.rosterFrozenOn !== null && today >= cohort.rosterFrozenOn) return 'frozen';
  if (seated + wanted > cohort.capacity) return 'full';
  return null;
}

/** What becomes of an enrolment when its cohort changes state; null: nothing. */
export function afterCohortChange(state: EnrolmentState, cohort: CohortState): EnrolmentState | null {
  if (cohort === 'running' && state === 'enrolled') return 'active';
  if (cohort === 'finished' && state === 'active') return 'completed';
  return null;
}
