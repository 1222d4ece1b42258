import { DomainError, invalidField } from '#platform';
import { type ApplicationState } from './application.rules.js';

export const intakeClosed = () =>
  new DomainError('intake.closed', 409, {
    ar: 'باب التقدّم لهذه الدورة مغلق اليوم.',
    en: 'This intake does not take applications today.',
  });

export const alreadyApplied = () =>
  new DomainError('application.exists', 409, {
    ar: 'يوجد طلب التحاق سابق لهذه الدورة.',
    en: 'There is an application to this intake already.',
  });

export const intakeFull = (seats: number) =>
  new DomainError('intake.full', 409, {
    ar: `مقاعد الدورة كلها مشغولة (${seats}). ضع المتقدّم على قائمة الانتظار.`,
    en: `All ${seats} seats of the intake are taken. Put the applicant on the waiting list.`,
  });

/** `applications`: which ones stand in the way, with their states. */
export const wrongApplicationState = (applications: { id: string; state: ApplicationState }[]) =>
  new DomainError(
    'application.wrong_state',
    409,
    {
      ar: 'حالة بعض الطلبات لا تسمح بهذا القرار. حدّث الصفحة ثم أعد المحاولة.',
      en: 'Some applications are in a state that this decision does not follow. Reload, then decide again.',
    },
    [],
    { applications },
  );

export const applicationUnknown = () =>
  invalidField('/applicationIds', 'application.unknown', {
    ar: 'بعض الطلبات ليست من هذه الدورة.',
    en: 'Some of the applications are not to this intake.',
  });

export const refusalReasonNeeded = () =>
  invalidField('/reason', 'application.reason_needed', {
    ar: 'اذكر سبب الرفض: سيُطلب منك لاحقًا.',
    en: 'Say why it is refused: you will be asked.',
  });

export const personUnknown = (pointer = '/personId') =>
  invalidField(pointer, 'person.unknown', {
    ar: 'لا نعرف هذا الشخص في مركزك.',
    en: 'Your centre does not know this person.',
  });
