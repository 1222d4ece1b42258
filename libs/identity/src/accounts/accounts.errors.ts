import { DomainError, invalidField } from '#platform';

/** Expired, used, withdrawn, forged or somebody else's: whoever holds such a link learns nothing but the way on. */
export const linkIsOver = () =>
  new DomainError('link.over', 404, {
    ar: 'هذا الرابط لم يعد صالحًا. قد تكون مدته انتهت أو استُعمل من قبل.',
    en: 'This link is no longer good. It may have expired, or it was used before.',
  });

export const wrongPassword = (pointer = '/password') =>
  invalidField(pointer, 'password.wrong', { ar: 'كلمة المرور غير صحيحة.', en: 'The password is not right.' });
