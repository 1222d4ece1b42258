import { afterCohortChange, cohortCanBecome, enrolRefusal } from './cohort.rules.js';

const COHORT = { state: 'planned' as const, capacity: 20, rosterFrozenOn: '2026-09-15' };
const ON = { seated: 19, wanted: 1, today: '2026-09-14' };

describe('Who can be enrolled', () => {
  it('the last seat is given, and not one more', () => {
    expect(enrolRefusal(COHORT, ON)).toBeNull();
    expect(enrolRefusal(COHORT, { ...ON, wanted: 2 })).toBe('full');
    expect(enrolRefusal(COHORT, { ...ON, seated: 20 })).toBe('full');
  });

  it('nobody from the day on which the roster is frozen', () => {
    expect(enrolRefusal(COHORT, { ...ON, today: '2026-09-15' })).toBe('frozen');
    expect(enrolRefusal({ ...COHORT, rosterFrozenOn: null }, { ...ON, today: '2027-01-01' })).toBeNull();
  });

  it('nobody into a cohort that has finished or was cancelled', () => {
    expect(enrolRefusal({ ...COHORT, state: 'finished' }, ON)).toBe('closed');
    expect(enrolRefusal({ ...COHORT, state: 'cancelled' }, ON)).toBe('closed');
  });
});

test('a cohort runs before it finishes, and one that runs is not cancelled: its people are on the ledger', () => {
  expect(cohortCanBecome('planned', 'finished')).toBe(false);
  expect(cohortCanBecome('running', 'cancelled')).toBe(false);
  expect(cohortCanBecome('running', 'finished')).toBe(true);
});

test('trainees start and complete with their cohort; whoever left stays as she left', () => {
  expect(afterCohortChange('enrolled', 'running')).toBe('active');
  expect(afterCohortChange('active', 'finished')).toBe('completed');
  expect(afterCohortChange('withdrawn', 'finished')).toBeNull();
  expect(afterCohortChange('graduated', 'finished')).toBeNull();
});
