export const APPLICATION_STATES = ['submitted', 'screened', 'admitted', 'waitlisted', 'rejected', 'withdrawn'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What a reviewer can decide. */
export const DECISIONS = ['screened', 'admitted', 'waitlisted', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why somebody was refused, or took the application back. */
export const APPLICATION_REASONS = [
  'age',
  'education',
  'skills',
  'availability',
  'incomplete',
  'no_seat',
  'withdrew',
  'other',
] as const;
export type ApplicationReason = (typeof APPLICATION_REASONS)[number];

/** Which state follows which. A refusal can be taken back: the application is looked at again. */
export const APPLICATION_TRANSITIONS: Record<ApplicationState, readonly ApplicationState[]> = {
  submitted: ['screened', 'admitted', 'waitlisted', 'rejected', 'withdrawn'],
  screened: ['admitted', 'waitlisted', 'rejected', 'withdrawn'],
  waitlisted: ['admitted', 'rejected', 'withdrawn'],
  admitted: ['withdrawn'],
  rejected: ['screened'],
  withdrawn: [],
};

export const applicationCanBecome = (from: ApplicationState, to: ApplicationState): boolean =>
  APPLICATION_TRANSITIONS[from].includes(to);

/** Nobody has decided about these yet. */
export const WAITING: readonly ApplicationState[] = ['submitted', 'screened'];
