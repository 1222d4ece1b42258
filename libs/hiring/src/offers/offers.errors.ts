import { DomainError, invalidField } from '#platform';

export const offerOpen = () =>
  new DomainError('offer.open', 409, {
    ar: 'لهذا المتقدّم عرض ينتظر الجواب أو قُبل.',
    en: 'This applicant has an offer that waits for an answer or was accepted.',
  });

export const offerExpired = () =>
  new DomainError('offer.expired', 409, {
    ar: 'انتهت مدة هذا العرض.',
    en: 'This offer has expired.',
  });

export const offerAnswered = () =>
  new DomainError('offer.answered', 409, {
    ar: 'أُجيب عن هذا العرض أو سُحب.',
    en: 'This offer has been answered or withdrawn.',
  });

export const expiresInThePast = () =>
  invalidField('/expiresOn', 'offer.expires_in_past', {
    ar: 'مضى هذا اليوم. اختر يومًا قادمًا.',
    en: 'This day has passed. Choose one to come.',
  });

export const startsTooFar = () =>
  invalidField('/startsOn', 'offer.starts_too_far', {
    ar: 'اختر يومًا خلال سنة من اليوم.',
    en: 'Choose a day within a year from today.',
  });
