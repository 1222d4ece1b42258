import { formatsFor } from './format';

const ar = formatsFor({ lang: 'ar', digits: 'latn' });
const indic = formatsFor({ lang: 'ar', digits: 'arab' });
const en = formatsFor({ lang: 'en', digits: 'latn' });

it('names the months as people here do', () => {
  expect(ar.day('2026-06-30')).toBe('30 حزيران 2026');
  expect(en.day('2026-06-30')).toBe('30 June 2026');
});

it('keeps Western digits in Arabic unless the reader wants the other ones', () => {
  expect(ar.count(6000)).toBe('6,000');
  expect(indic.count(6000)).toBe('٦٬٠٠٠');
});

it('never shifts a day, wherever the reader is', () => {
  expect(en.day('2026-03-28')).toBe('28 March 2026');
  expect(en.dayShort('2026-10-24')).toBe('24 Oct');
});

it('shows an instant on the clock of the programme, also across the change of the clock', () => {
  expect(en.time('2026-03-27T22:30:00Z')).toBe('00:30');
  expect(en.time('2026-03-28T22:30:00Z')).toBe('01:30');
});

it('counts money in minor units of its own currency', () => {
  expect(en.money({ amount: 400000, currency: 'ILS' })).toBe('₪4,000');
  expect(en.money({ amount: 120500, currency: 'JOD' })).toMatch(/120\.500$/);
});

it('never groups a year', () => expect(ar.year(2026)).toBe('2026'));
