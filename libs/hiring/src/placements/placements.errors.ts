import { DomainError, invalidField } from '#platform';

export const placementEnded = () =>
  new DomainError('placement.ended', 409, { ar: 'انتهى هذا العمل من قبل.', en: 'This work has ended already.' });

export const endsBeforeStart = () =>
  invalidField('/on', 'placement.ends_before_start', {
    ar: 'أول يوم بلا عمل يأتي بعد أول يوم فيه.',
    en: 'The first day without the work comes after the first day in it.',
  });

export const endsInTheFuture = () =>
  invalidField('/on', 'placement.ends_in_future', {
    ar: 'يُسجَّل انتهاء العمل حين يقع: اليوم أو غدًا على الأكثر.',
    en: 'An end is recorded when it comes: today or tomorrow at the latest.',
  });

export const startsInTheFuture = () =>
  invalidField('/startsOn', 'placement.starts_in_future', {
    ar: 'لم يأتِ هذا اليوم بعد.',
    en: 'This day has not come yet.',
  });

export const companyMissing = () =>
  invalidField('/companyId', 'placement.company_missing', {
    ar: 'اختر الشركة التي يعمل فيها.',
    en: 'Choose the company that the work is in.',
  });

export const companyUnknown = () =>
  invalidField('/companyId', 'placement.company_unknown', {
    ar: 'لا نعرف هذه الشركة.',
    en: 'This company is not known here.',
  });
