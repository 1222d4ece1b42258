import { canBecome, canMark, isUnmarked, type SessionState } from './session.rules.js';

const at = (text: string) => new Date(`2026-11-24T${text}:00Z`);
const planned = { state: 'planned' as SessionState, startsAt: at('08:00'), endsAt: at('11:00') };

describe('A class session', () => {
  it('is marked from the minute it begins', () => {
    expect(canMark(planned, at('07:59'))).toBe(false);
    expect(canMark(planned, at('08:00'))).toBe(true);
  });

  it('is still marked a year late', () => expect(canMark(planned, new Date('2027-11-24T08:00:00Z'))).toBe(true));

  it('is marked again when it was held, never when it was cancelled', () => {
    expect(canMark({ ...planned, state: 'held' }, at('12:00'))).toBe(true);
    expect(canMark({ ...planned, state: 'cancelled' }, at('12:00'))).toBe(false);
  });

  it('waits for its sheet from its end, unless it was cancelled', () => {
    expect(isUnmarked(planned, at('10:59'))).toBe(false);
    expect(isUnmarked(planned, at('11:00'))).toBe(true);
    expect(isUnmarked({ ...planned, state: 'cancelled' }, at('12:00'))).toBe(false);
  });

  it('is not cancelled once it was held', () => expect(canBecome('held', 'cancelled')).toBe(false));

  it('that was cancelled can be made up, and planned again', () => {
    expect(canBecome('cancelled', 'made_up')).toBe(true);
    expect(canBecome('cancelled', 'planned')).toBe(true);
  });
});
