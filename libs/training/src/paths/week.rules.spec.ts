import { weekOf } from './week.rules.js';

const cohort = { startsOn: '2026-08-23', endsOn: '2027-02-06' };

describe('The week of a cohort', () => {
  it('is the first on its first day and the fourteenth in November', () => {
    expect(weekOf(cohort, '2026-08-23')).toEqual({ week: 1, weeks: 24 });
    expect(weekOf(cohort, '2026-11-24')).toEqual({ week: 14, weeks: 24 });
  });

  it('is none before it and the last one after it', () => {
    expect(weekOf(cohort, '2026-08-01').week).toBe(0);
    expect(weekOf(cohort, '2027-05-01').week).toBe(24);
  });
});
