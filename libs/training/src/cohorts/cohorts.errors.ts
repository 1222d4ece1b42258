import { brokenConstraint, DomainError, invalidField } from '#platform';
import { type CohortState, type EnrolRefusal } from './cohort.rules.js';

const UNKNOWN = { ar: 'غير معروف عندنا.', en: 'We do not know this one.' };
export const versionUnknown = () => invalidField('/curriculumVersionId', 'curriculum.unknown', UNKNOWN);
export const intakeUnknown = () => invalidField('/intakeId', 'intake.unknown', UNKNOWN);
export const trainerUnknown = () =>
  invalidField('/trainerIds', 'trainer.unknown', {
    ar: 'أحد الحسابات ليس لمدرب.',
    en: 'One of the accounts is not a trainer’s.',
  });

export const capacityBelowSeated = (seated: number) =>
  invalidField('/capacity', 'cohort.capacity_below_seated', {
    ar: `في الدفعة ${seated} متدربًا الآن.`,
    en: `${seated} trainees are in it already.`,
  });

/** A code that is taken, as what the person reads; anything else is thrown on. */
export function refuseTakenCohortCode(error: unknown): never {
  if (brokenConstraint(error) !== 'cohort_code_idx') throw error;
  throw invalidField('/code', 'cohort.code_taken', {
    ar: 'توجد دفعة بهذا الرمز.',
    en: 'A cohort with this code is here already.',
  });
}

export const wrongCohortState = (from: CohortState) =>
  new DomainError('cohort.wrong_state', 409, {
    ar: 'حالة الدفعة لا تسمح بهذا الآن.',
    en: `The cohort is ${from}: this cannot follow now.`,
  });

export const cohortNotEmpty = () =>
  new DomainError('cohort.not_empty', 409, {
    ar: 'في الدفعة متدربون. سجّل خروجهم قبل الإلغاء.',
    en: 'Trainees are in the cohort. Let them leave before it is cancelled.',
  });

const REFUSALS: Record<EnrolRefusal, [ar: string, en: string]> = {
  full: ['امتلأت مقاعد الدفعة. لم يُقيَّد أحد.', 'The cohort is full. Nobody was enrolled.'],
  frozen: ['جُمّدت قائمة الدفعة: لا يُقيَّد فيها أحد بعد اليوم.', 'The roster is frozen: nobody is enrolled any more.'],
  closed: ['انتهت الدفعة أو أُلغيت.', 'The cohort has finished or was cancelled.'],
};

/** cohort.full, cohort.frozen or cohort.closed. */
export const cannotEnrol = (refusal: EnrolRefusal) =>
  new DomainError(`cohort.${refusal}`, 409, { ar: REFUSALS[refusal][0], en: REFUSALS[refusal][1] });
