import { DomainError, invalidField } from '#platform';

export const notYoursToInvite = () =>
  invalidField('/role', 'invitation.role', {
    ar: 'لا يسمح حسابك بالدعوة إلى هذا الدور هنا.',
    en: 'Your account may not invite to this role here.',
  });

export const scopeMissing = () =>
  invalidField('/scopeId', 'invitation.scope', {
    ar: 'اختر على ماذا يكون هذا الدور: مركز أو شركة موجودة.',
    en: 'Choose what this role is over: a centre or a company that exists.',
  });

export const alreadyAnswered = () =>
  new DomainError('invitation.answered', 409, {
    ar: 'قُبلت هذه الدعوة أو سُحبت من قبل.',
    en: 'This invitation was accepted or withdrawn before.',
  });
