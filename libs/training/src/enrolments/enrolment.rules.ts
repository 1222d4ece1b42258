export const ENROLMENT_STATES = [
  'enrolled',
  'active',
  'completed',
  'graduated',
  'deferred',
  'withdrawn',
  'dismissed',
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** The ways out before the end. */
export const EXITS = ['deferred', 'withdrawn', 'dismissed'] as const;
export type Exit = (typeof EXITS)[number];

/** Why somebody left. The last three before `other` take a person out of the denominators of published rates. */
export const EXIT_REASONS = [
  'found_work',
  'further_study',
  'health',
  'family',
  'distance',
  'cost',
  'level',
  'attendance',
  'conduct',
  'moved',
  'deceased',
  'detained',
  'medical_90',
  'other',
] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

/** What a trainee wants after the training; asked on the way in, never changed later. */
export const INTENTS = ['seeks_work', 'own_venture', 'further_study', 'other'] as const;
export type Intent = (typeof INTENTS)[number];

/** Which state follows which. Whoever deferred comes back as active; a graduation is taken back with its certificate only. */
export const ENROLMENT_TRANSITIONS: Record<EnrolmentState, readonly EnrolmentState[]> = {
  enrolled: ['active', 'deferred', 'withdrawn', 'dismissed'],
  active: ['completed', 'graduated', 'deferred', 'withdrawn', 'dismissed'],
  completed: ['graduated'],
  deferred: ['active', 'withdrawn', 'dismissed'],
  graduated: ['completed'],
  withdrawn: [],
  dismissed: [],
};

export const enrolmentCanBecome = (from: EnrolmentState, to: EnrolmentState): boolean =>
  ENROLMENT_TRANSITIONS[from].includes(to);
