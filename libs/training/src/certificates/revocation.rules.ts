import { type Bilingual } from '#platform';

/** Why a certificate is not valid any more; what anybody reads who checks it. */
export const REVOCATION_REASONS = ['wrong_person', 'wrong_data', 'not_earned', 'misused'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

export const REVOCATION_TEXTS: Record<RevocationReason, Bilingual> = {
  wrong_person: { ar: 'صدرت لغير صاحبها', en: 'it was issued to the wrong person' },
  wrong_data: {
    ar: 'في بياناتها خطأ، وحلّت محلّها شهادة أخرى',
    en: 'what it says is wrong, and another one has replaced it',
  },
  not_earned: { ar: 'تبيّن أن شروط التخرّج لم تكن مستوفاة', en: 'the rule of graduation turned out not to be met' },
  misused: { ar: 'أُسيء استعمالها', en: 'it was misused' },
};

/** Whether the graduation itself did not happen: it is then taken back with the certificate. */
export const undoesGraduation = (reason: RevocationReason): boolean =>
  reason === 'wrong_person' || reason === 'not_earned';
