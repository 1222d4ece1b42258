/** Which applications of an intake a page shows; it stands in the address. */
export const SHOWN = ['waiting', 'admitted', 'waitlisted', 'rejected', 'all'] as const;
export type ShownHere = (typeof SHOWN)[number];
export const shownOf = (value: unknown): ShownHere | undefined => SHOWN.find((one) => one === value);
