/** Size classes by headcount: 1–4, 5–9, 10–19, 20–49, 50 and more. */
export const COMPANY_SIZES = ['micro', 'small', 'medium', 'large', 'very_large'] as const;
export type CompanySize = (typeof COMPANY_SIZES)[number];

const FROM: [number, CompanySize][] = [
  [50, 'very_large'],
  [20, 'large'],
  [10, 'medium'],
  [5, 'small'],
];

/** The size class of a headcount. */
export const sizeOf = (employees: number): CompanySize => FROM.find(([least]) => employees >= least)?.[1] ?? 'micro';
