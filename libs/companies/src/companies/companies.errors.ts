import { brokenConstraint, invalidField } from '#platform';

const TAKEN = {
  company_registration_no_key: () =>
    invalidField('/registrationNo', 'company.registration_taken', {
      ar: 'توجد شركة مسجّلة بهذا الرقم.',
      en: 'A company with this registration number is here already.',
    }),
  company_pita_no_key: () =>
    invalidField('/pitaNo', 'company.pita_taken', {
      ar: 'توجد شركة برقم العضوية هذا.',
      en: 'A company with this membership number is here already.',
    }),
};

/** A broken unique number as what the person reads; anything else is thrown on. */
export function refuseTakenNumbers(error: unknown): never {
  const constraint = brokenConstraint(error);
  if (constraint && constraint in TAKEN) throw TAKEN[constraint as keyof typeof TAKEN]();
  throw error;
}
