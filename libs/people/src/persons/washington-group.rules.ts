/** The six questions of the Washington Group Short Set, in the words of the domain. */
export const DIFFICULTY_DOMAINS = [
  'seeing',
  'hearing',
  'walking',
  'remembering',
  'self_care',
  'communicating',
] as const;
export type DifficultyDomain = (typeof DIFFICULTY_DOMAINS)[number];

/** 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all; null: refused. */
export type Difficulties = Record<DifficultyDomain, 1 | 2 | 3 | 4 | null>;

/** Whether a person is counted as having a disability: any domain at 3 or 4 (the set's recommended cut-off); null when an answer that could say so is missing. */
export function hasDisability(answers: Difficulties): boolean | null {
  const given = DIFFICULTY_DOMAINS.map((domain) => answers[domain]);
  if (given.some((answer) => answer !== null && answer >= 3)) return true;
  return given.includes(null) ? null : false;
}
