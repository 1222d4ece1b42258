import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { boundsOf, hideInTable } from './hidden-table.rules.js';
import { releases } from './sticky.rules.js';
import { hideInRow } from './suppression.rules.js';

interface Fixture {
  one_way: { values: number[]; hidden: number[] }[];
  two_way: {
    table: number[][];
    primary_only: { pattern: boolean[][]; audit: { cells: { row: number; col: number; low: number; high: number }[] } };
  }[];
  public_series: { true: number[]; served: (number | null)[] }[];
}
const fixture = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/suppression.json', import.meta.url), 'utf8'),
) as Fixture;

const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('A small cell', () => {
  it.each(fixture.one_way)('of $values is withheld, and another one with it', ({ values, hidden }) => {
    const places = hideInRow(values).flatMap((is, i) => (is ? [i] : []));
    expect(places).toEqual(hidden);
  });

  it.each(fixture.two_way)(
    'of the table $table has the bounds that an independent program found',
    ({ table, primary_only }) => {
      const totals = { rows: table.map(() => false), columns: table[0]!.map(() => false) };
      const found = boundsOf(table, { ...totals, cells: primary_only.pattern });
      expect(found.map(({ row, column, low, high }) => ({ row, col: column, low, high }))).toEqual(
        primary_only.audit.cells.map(({ row, col, low, high }) => ({ row, col, low, high })),
      );
    },
  );

  it('can never be narrowed down in a table, whatever the table', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = hideInTable(table);
        const total = sum(table.flat());
        table.forEach((row, i) =>
          row.forEach((count, j) => count >= 1 && count <= 4 && expect(hidden.cells[i]![j]).toBe(true)),
        );
        if (total >= 10)
          for (const { low, high } of boundsOf(table, hidden)) {
            expect(high).toBeGreaterThanOrEqual(5);
            expect(high - low).toBeGreaterThanOrEqual(4);
          }
      }),
      { numRuns: 300 },
    );
  });

  it.each(fixture.public_series)(
    'is not to be seen in the difference of two months: $true',
    ({ true: counts, served }) => {
      expect(releases(counts).map(({ value }) => value)).toEqual(served);
    },
  );
});
