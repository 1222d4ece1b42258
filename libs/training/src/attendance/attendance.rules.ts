/** What a trainer can say of one person in one session. */
export const MARKS = ['present', 'late', 'excused', 'absent'] as const;
export type Mark = (typeof MARKS)[number];
