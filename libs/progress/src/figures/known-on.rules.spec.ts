import { endOfDay, instantOf, textOf } from './known-on.rules.js';

describe('what was known on a day', () => {
  it.each([
    ['2026-07-15', '2026-07-15T20:59:59.999999Z', 'in summer time'],
    ['2026-12-01', '2026-12-01T21:59:59.999999Z', 'in winter time'],
    ['2026-03-27', '2026-03-27T21:59:59.999999Z', 'on the eve of the change to summer time'],
    ['2026-03-28', '2026-03-28T20:59:59.999999Z', 'on the day of the change to summer time'],
    ['2026-10-31', '2026-10-31T21:59:59.999999Z', 'after the change back'],
  ])('ends at the local midnight: %s ends at %s (%s)', (day, instant) => {
    expect(textOf(endOfDay(day))).toBe(instant);
  });

  it.each(['2026-07-15T00:00:00Z', '2021-03-15T12:00:00.5Z', '2026-07-15T20:59:59.999999Z'])(
    'is the same instant again when it is read back: %s',
    (text) => {
      expect(textOf(instantOf(text))).toBe(text);
    },
  );

  it('understands an instant with an offset', () => {
    expect(textOf(instantOf('2026-07-15T03:00:00.25+03:00'))).toBe('2026-07-15T00:00:00.25Z');
  });
});
