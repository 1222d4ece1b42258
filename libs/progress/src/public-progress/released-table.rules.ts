import { type CountedCell } from '#ledger';
import { hideInTable } from '../suppression/hidden-table.rules.js';
import { releases } from '../suppression/sticky.rules.js';

export interface GovernorateLine {
  code: string;
  /** null: withheld, or not let out yet. */
  graduates: number | null;
  /** Share of women, from 0 to 1; null when it could tell of fewer than five. */
  women: number | null;
}

const GENDERS = ['female', 'male', null];

/**
 * What the public sees by governorate and gender: every cell is let out stickily, walking the month ends, and the table that results
 * has its small cells withheld. `changes` are per place among `places` month ends.
 */
export function releasedByGovernorate(
  codes: readonly string[],
  changes: readonly (CountedCell & { place: number })[],
  places: number,
): GovernorateLine[] {
  const table = codes.map((code) =>
    GENDERS.map((gender) =>
      lastRelease(
        changes.filter((row) => row.governorate === code && row.gender === gender),
        places,
      ),
    ),
  );
  const hidden = hideInTable(table.map((row) => row.map((value) => value ?? 0)));
  return codes.map((code, i) => {
    const row = table[i]!;
    const isOpen = !hidden.rows[i] && !row.includes(null);
    const total = row.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const gendersOpen = isOpen && hidden.cells[i]!.every((cell) => !cell);
    return { code, graduates: isOpen ? total : null, women: gendersOpen && total > 0 ? row[0]! / total : null };
  });
}

function lastRelease(changes: readonly (CountedCell & { place: number })[], places: number): number | null {
  const counts: number[] = [];
  let count = 0;
  for (let place = 0; place < places; place++) {
    count += changes.filter((row) => row.place === place).reduce((sum, row) => sum + row.value, 0);
    counts.push(count);
  }
  return releases(counts).at(-1)?.value ?? null;
}
