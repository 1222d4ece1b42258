import { LEAST } from './suppression.rules.js';

/** What the public sees of a count: `held` when it has moved by fewer than five since it was last let out. */
export interface Released {
  /** null: nothing was let out yet. */
  readonly value: number | null;
  readonly held: boolean;
}

/**
 * Walks a count through the month ends: it is let out first at 0 or from 5 on, and again only when it has moved by 5 or more
 * since, so that two releases never differ by a few persons (standards.md 12.1). A function of the counts alone.
 */
export function releases(counts: readonly number[]): Released[] {
  let value: number | null = null;
  return counts.map((count) => {
    const first = value === null && (count === 0 || count >= LEAST);
    const moved = value !== null && Math.abs(count - value) >= LEAST;
    if (first || moved) value = count;
    return { value, held: value !== null && value !== count };
  });
}
