import { monthAfter, monthOf } from './month';

it('a month has its own last day', () => {
  expect(monthOf('2027-02-11')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
  expect(monthOf('2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

it('the month after December is January', () => {
  expect(monthAfter('2026-12-31', 1).from).toBe('2027-01-01');
  expect(monthAfter('2027-01-01', -1)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});
