import { DomainError } from '#platform';

export const certificateRevoked = () =>
  new DomainError('certificate.revoked', 409, {
    ar: 'هذه الشهادة ملغاة.',
    en: 'This certificate was revoked.',
  });
