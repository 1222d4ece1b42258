import { nextDay, weekOf } from './days';

it('a week runs from Sunday to Saturday, whatever day it is', () => {
  expect(weekOf('2026-11-24')).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ]);
  expect(weekOf('2026-11-22')[0]).toBe('2026-11-22');
  expect(weekOf('2026-11-28')[0]).toBe('2026-11-22');
});

it('the day after the last of a year is the first of the next', () => expect(nextDay('2026-12-31')).toBe('2027-01-01'));
