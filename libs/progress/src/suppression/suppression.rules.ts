/** Small cells are withheld from everybody but managers (standards.md 12.1): fewer than five persons could be recognised. */
export const LEAST = 5;

export const isSmall = (count: number): boolean => count >= 1 && count < LEAST;

/**
 * Which counts of a row of cells with a total shown are withheld. Counts of 1 to 4 are; zeros are shown, unless the total is
 * itself small: then all is withheld. Then at least two are, of together five or more, so that none follows from the total.
 */
export function hideInRow(counts: readonly number[]): boolean[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (isSmall(total)) return counts.map(() => true);
  const hidden = counts.map(isSmall);
  if (!hidden.includes(true)) return hidden;
  const next = counts
    .map((count, i) => ({ count, i }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || a.i - b.i);
  const protects = (): boolean => {
    const withheld = counts.filter((_, i) => hidden[i]);
    return withheld.length >= 2 && withheld.reduce((sum, count) => sum + count, 0) >= LEAST;
  };
  for (const { i } of next) {
    if (protects()) break;
    hidden[i] = true;
  }
  return hidden;
}
