import { ticksTo, yearsBetween } from './scale';

it('steps in round numbers up to the target', () => {
  expect(ticksTo(6000)).toEqual([2000, 4000, 6000]);
  expect(ticksTo(20000, 4)).toEqual([5000, 10000, 15000, 20000]);
  expect(ticksTo(820)).toEqual([500, 1000]);
  expect(ticksTo(3)).toEqual([1, 2, 3]);
});

it('names a handful of years', () => {
  expect(yearsBetween(2021, 2029)).toEqual([2021, 2023, 2025, 2027, 2029]);
  expect(yearsBetween(2021, 2030, 4)).toEqual([2021, 2024, 2027, 2030]);
  expect(yearsBetween(2021, 2029, 4)).toEqual([2021, 2025, 2029]);
  expect(yearsBetween(2026, 2026)).toEqual([2026]);
});
