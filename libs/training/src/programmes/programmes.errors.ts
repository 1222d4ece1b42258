import { brokenConstraint, invalidField } from '#platform';

export const endsBeforeItStarts = (pointer = '/endsOn') =>
  invalidField(pointer, 'span.ends_before_it_starts', {
    ar: 'يوم النهاية قبل يوم البداية.',
    en: 'The last day is before the first.',
  });

/** A code that is taken, as what the person reads; anything else is thrown on. */
export function refuseTakenProgrammeCode(error: unknown): never {
  if (brokenConstraint(error) !== 'programme_code_idx') throw error;
  throw invalidField('/code', 'programme.code_taken', {
    ar: 'يوجد برنامج بهذا الرمز.',
    en: 'A programme with this code is here already.',
  });
}
