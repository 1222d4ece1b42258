import { type Dimension } from '#ledger';
import { columnOf, shownAs } from '../dimensions/dimension.rules.js';

/** Counts taken apart by columns of the ledger; a null value is withheld. */
export interface Tally {
  readonly total: number | null;
  readonly cells: readonly TallyCell[];
}
export interface TallyCell {
  readonly at: Readonly<Partial<Record<Dimension, string | null>>>;
  readonly value: number | null;
}

/** The sum, or nothing when a part is withheld. */
export const orNothing = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);

/** Several tallies added up, each with its sign; what is withheld in one is withheld in the sum. */
export function combine(parts: readonly { sign: 1 | -1; tally: Tally }[]): Tally {
  const signed = (sign: 1 | -1, value: number | null): number | null => (value === null ? null : sign * value);
  return {
    total: orNothing(parts.map(({ sign, tally }) => signed(sign, tally.total))),
    cells: grouped(
      parts.flatMap(({ sign, tally }) => tally.cells.map(({ at, value }) => ({ at, value: signed(sign, value) }))),
    ),
  };
}

function grouped(cells: readonly TallyCell[]): TallyCell[] {
  const groups = new Map<string, TallyCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(Object.entries(cell.at).sort());
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].map((group) => ({ at: group[0]!.at, value: orNothing(group.map(({ value }) => value)) }));
}

/** The cells as the dimensions asked for show them, those with nobody in them left out. */
export function shown(
  tally: Tally,
  by: readonly string[],
): { at: Record<string, string | null>; value: number | null }[] {
  const cells = tally.cells.map(({ at, value }) => ({
    at: Object.fromEntries(by.map((name) => [name, shownAs(name, at[columnOf(name)] ?? null)])),
    value,
  }));
  return grouped(cells).filter(({ value }) => value !== 0);
}
