import { DomainError, invalidField } from '#platform';

/** Expired, used, withdrawn, forged or somebody else's: whoever holds such a link learns nothing but the way on. */
export const linkIsOver = () =>
  new DomainError('link.over', 404, {
    ar: 'هذا الرابط لم يعد صالحًا. قد تكون مدته انتهت أو استُعمل من قبل.',
    en: 'This link is no longer good. It may have expired, or it was used before.',
  });

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

export const wrongPassword = (pointer = '/password') =>
  invalidField(pointer, 'password.wrong', { ar: 'كلمة المرور غير صحيحة.', en: 'The password is not right.' });
