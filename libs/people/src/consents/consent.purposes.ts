export const CONSENT_PURPOSES = ['share_profile', 'story', 'contact'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
