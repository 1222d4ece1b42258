/** A fixed list of words as the inside of an SQL `IN (…)`. */
export const oneOf = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Two columns as one text in both languages. */
export const bilingual = (ar: string, en: string): string => `jsonb_build_object('ar', ${ar}, 'en', ${en})`;

/** The columns `title_ar` and `title_en` of an alias as one text in both languages. */
export const titleOf = (alias: string): string => bilingual(`${alias}.title_ar`, `${alias}.title_en`);

/** The whole name of a person `p`: Arabic in its known parts, Latin as she writes it herself. */
export const FULL_NAME = bilingual(
  `concat_ws(' ', p.first_ar, nullif(p.father_ar, ''), nullif(p.grandfather_ar, ''), p.family_ar)`,
  `coalesce(nullif(p.name_latin, ''), concat_ws(' ', p.first_ar, nullif(p.father_ar, ''), nullif(p.grandfather_ar, ''), p.family_ar))`,
);
