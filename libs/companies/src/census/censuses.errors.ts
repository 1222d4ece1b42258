import { DomainError, invalidField } from '#platform';

export const censusClosed = () =>
  new DomainError('census.closed', 409, {
    ar: 'أُغلق هذا الحصر ولم يعد يقبل الإجابات.',
    en: 'This census is closed and takes no more answers.',
  });

export const censusUnanswered = () =>
  new DomainError('census.too_few_answers', 409, {
    ar: 'الإجابات أقل من أن تُقدَّر منها نتيجة بنطاق. انتظر مزيدًا من الشركات.',
    en: 'There are too few answers for an estimate with an interval. Wait for more companies.',
  });

export const censusExists = () =>
  invalidField('/referenceOn', 'census.exists', {
    ar: 'يوجد حصر بهذا التاريخ.',
    en: 'There is a census of this day already.',
  });

export const headcountsIncomplete = (field: string) =>
  invalidField(`/${field}`, 'census.headcount_missing', {
    ar: 'اكتب العدد، وصفرًا إن لم يكن أحد.',
    en: 'Write the number, zero when there is nobody.',
  });
