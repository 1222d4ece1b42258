/** A fixed list of words as the inside of an SQL `IN (…)`. */
export const oneOf = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
