export const COHORT_STATES = ['planned', 'running', 'finished', 'cancelled'] as const;
export type CohortState = (typeof COHORT_STATES)[number];

/** Which state follows which. */
export const COHORT_TRANSITIONS: Record<CohortState, readonly CohortState[]> = {
  planned: ['running', 'cancelled'],
  running: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
};

export const cohortCanBecome = (from: CohortState, to: CohortState): boolean => COHORT_TRANSITIONS[from].includes(to);
