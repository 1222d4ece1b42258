import { DomainError, invalidField } from '#platform';
import { type EnrolmentState } from './enrolment.rules.js';

export const nobodyChosen = () =>
  invalidField('/personIds', 'enrolment.nobody', { ar: 'اختر متدربًا على الأقل.', en: 'Choose somebody to enrol.' });

/** `personIds`: who is in it already. */
export const alreadyEnrolled = (personIds: string[]) =>
  new DomainError(
    'enrolment.exists',
    409,
    { ar: 'بعض المختارين مقيّدون في هذه الدفعة.', en: 'Some of them are in this cohort already.' },
    [],
    { personIds },
  );

export const wrongEnrolmentState = (state: EnrolmentState) =>
  new DomainError('enrolment.wrong_state', 409, {
    ar: 'حالة القيد لا تسمح بهذا.',
    en: `She is ${state}: this cannot follow.`,
  });

export const exitReasonNeeded = () =>
  invalidField('/reason', 'enrolment.reason_needed', { ar: 'اذكر سبب الخروج.', en: 'Say why she leaves.' });
