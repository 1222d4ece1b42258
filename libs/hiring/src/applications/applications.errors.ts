import { DomainError, invalidField } from '#platform';

export const applicationExists = () =>
  new DomainError('role_application.exists', 409, {
    ar: 'تقدّمت لهذه الفرصة من قبل.',
    en: 'You have applied to this role already.',
  });

export const applicationMove = () =>
  new DomainError('role_application.move', 409, {
    ar: 'لا ينتقل الطلب من مرحلته الآن إلى هذه المرحلة.',
    en: 'The application cannot go from its stage to that one.',
  });

export const reasonMissing = () =>
  invalidField('/reason', 'role_application.reason_missing', {
    ar: 'اختر سبب الاعتذار.',
    en: 'Choose the reason for declining.',
  });

export const applicationOver = () =>
  new DomainError('role_application.over', 409, {
    ar: 'انتهى هذا الطلب ولم يعد يُسحب.',
    en: 'This application is over and cannot be withdrawn any more.',
  });
