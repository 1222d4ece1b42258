import { DomainError } from '#platform';

export const checkNotDue = () =>
  new DomainError('retention_check.not_due', 409, {
    ar: 'لم يحن موعد هذا الفحص.',
    en: 'This check is not due yet.',
  });

export const checkClosed = () =>
  new DomainError('retention_check.closed', 409, {
    ar: 'حُسم هذا الفحص.',
    en: 'This check has been settled.',
  });
