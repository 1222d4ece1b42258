import { monthEndBy, questionOf, readSearch, searchOf } from './question';

it('an address is the same question again after it was read', () => {
  const search = { asOf: '2026-06-30', knownOn: '2026-11-24', by: 'governorate,gender', track: 'design' };
  expect(searchOf(questionOf('graduates', readSearch(search)))).toEqual(search);
});

it('what does not belong into a question is left out of the address', () => {
  expect(readSearch({ asOf: '', 'filter[x]': 'y', by: ['a'], gender: 'female' })).toEqual({ gender: 'female' });
});

it.each([
  ['2026-06-30', '2026-06-30'],
  ['2026-07-15', '2026-06-30'],
  ['2024-02-29', '2024-02-29'],
  ['2026-01-03', '2025-12-31'],
])('the last month end by %s is %s', (day, end) => {
  expect(monthEndBy(day)).toBe(end);
});
