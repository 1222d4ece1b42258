/** What a person can reach, in the order in which most people do; then the exits; then what a follow-up learnt. */
export const MILESTONE_KINDS = [
  'applied',
  'admitted',
  'enrolled',
  'started',
  'completed',
  'graduated',
  'placed',
  'retained_90',
  'retained_180',
  'retained_365',
  'withdrawn',
  'dismissed',
  'job_ended',
  'followed_up',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const PLACEMENT_KINDS = ['employment', 'internship', 'freelance', 'own_venture', 'government'] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

/** The four that the target of 20,000 professionals speaks of; a fifth value of a placement's profession is `other`. */
export const FOUR_PROFESSIONS = ['programmers', 'designers', 'developers', 'directors'] as const;

/** A day of the local calendar, `YYYY-MM-DD`; two days compare as texts. */
export type Day = string;

/** Microseconds since 1970-01-01T00:00:00Z: what PostgreSQL keeps, and still an exact number. */
export type Instant = number;
