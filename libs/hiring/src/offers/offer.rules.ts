export const OFFER_STATES = ['sent', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** The state that an offer is in on a day: one that was not answered by its last day has expired. */
export const offerStateOn = (
  { state, expiresOn }: { state: OfferState; expiresOn: string },
  today: string,
): OfferState => (state === 'sent' && expiresOn < today ? 'expired' : state);

export const DECLINE_REASONS = ['salary', 'place', 'other_offer', 'studies', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
