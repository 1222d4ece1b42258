import { readFileSync } from 'node:fs';
import { estimateByRatio, estimateTotal, responseRates } from './census.rules.js';

interface Case {
  name?: string;
  strata: { name: string; N: number; y: number[] }[];
  expected: Record<string, number | null> & { strata: Record<string, number>[] };
}
const fixture = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/census.json', import.meta.url), 'utf8'),
) as {
  cases: (Omit<Case, 'expected'> & { expected: Case['expected'] | null })[];
  document_example: Case;
  ratio_cases: {
    strata: { x_all: number[]; pairs: [number, number][] }[];
    expected: { total: number; se: number; low: number; high: number };
  }[];
  response_rates: { counts: Record<string, number>; expected: Record<string, number> }[];
};
const estimate = (strata: Case['strata']) =>
  estimateTotal(strata.map(({ name, N, y }) => ({ name, size: N, answers: y })));
const close = (given: number | null, expected: number | null | undefined) =>
  expected === null || expected === undefined
    ? expect(given).toBeNull()
    : expect(Math.abs(given! - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));

describe('A census that not every company answered', () => {
  it.each([...fixture.cases, { name: 'the example of the document', ...fixture.document_example }])(
    'is estimated: $name',
    ({ strata, expected }) => {
      const found = estimate(strata);
      if (!expected) return expect(found).toBeNull();
      close(found!.total, expected.total);
      close(found!.standardError, expected.se);
      close(found!.degrees, expected.df);
      close(found!.observed, expected.observed);
      expect([found!.low, found!.high]).toEqual([expected.low, expected.high]);
      found!.strata.forEach((stratum, at) => {
        close(stratum.estimate, expected.strata[at]!.estimate);
        close(stratum.variance, expected.strata[at]!.variance);
      });
    },
  );

  it('gives no interval when one answer is all there is', () => {
    const found = estimate([{ name: '1-4', N: 40, y: [3] }]);
    expect(found).toMatchObject({ total: 120, low: null, high: null });
  });

  it.each(fixture.ratio_cases.map((one, at) => ({ at, ...one })))(
    'is estimated by the growth since the census before, case $at',
    ({ strata, expected }) => {
      const found = estimateByRatio(strata.map(({ x_all, pairs }) => ({ before: x_all, pairs })))!;
      close(found.total, expected.total);
      close(found.standardError, expected.se);
      expect([found.low, found.high]).toEqual([expected.low, expected.high]);
    },
  );

  it.each(fixture.response_rates)('says how many answered: $expected', ({ counts, expected }) => {
    const rates = responseRates({
      complete: counts.complete!,
      partial: counts.partial!,
      refused: counts.refused!,
      noContact: counts.no_contact!,
      other: counts.other!,
      unknownEligibility: counts.unknown_eligibility!,
      ineligible: counts.ineligible!,
    });
    for (const [name, value] of Object.entries(expected)) close(rates[name as keyof typeof rates], value);
  });
});
