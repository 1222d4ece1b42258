import { DomainError } from '#platform';

export const rowUnknown = () =>
  new DomainError('ledger.row_unknown', 404, { ar: 'لا توجد محطة بهذا الرقم.', en: 'There is no such milestone.' });

export const reversalOfReversal = () =>
  new DomainError('ledger.reversal_of_reversal', 409, {
    ar: 'لا يُلغى الإلغاء. سجّل المحطة من جديد.',
    en: 'A reversal cannot be reversed. Record the milestone again.',
  });

export const alreadyReversed = () =>
  new DomainError('ledger.already_reversed', 409, {
    ar: 'أُلغيت هذه المحطة من قبل.',
    en: 'This milestone has already been reversed.',
  });

export const samePerson = () =>
  new DomainError('ledger.same_person', 409, {
    ar: 'السجلّان للشخص نفسه أصلًا.',
    en: 'These two are one person already.',
  });
