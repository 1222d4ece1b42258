import { type Grid } from './grid.queries';
import { currentCourses, granted, kindOf, nowIn, wishOf } from './roster';

const thing = (id: string) => ({ id, code: id, name: { ar: id, en: id } });
const grid: Grid = {
  cohortId: 'c',
  attendanceLimit: 0.8,
  sessions: [
    {
      id: 's1',
      on: '2026-11-22',
      startsAt: '2026-11-22T08:00:00Z',
      course: thing('k'),
      state: 'held',
      version: 2,
      canMark: true,
    },
    {
      id: 's2',
      on: '2026-11-23',
      startsAt: '2026-11-23T08:00:00Z',
      course: thing('k'),
      state: 'planned',
      version: 1,
      canMark: false,
    },
  ],
  assessments: [
    { id: 'a1', code: 'exam', title: thing('a').name, weight: 100, course: thing('k'), passMark: 60, dueOn: null },
  ],
  rows: [
    {
      enrolmentId: 'e1',
      personId: 'p1',
      name: thing('Leen').name,
      state: 'active',
      marks: ['present', null],
      attendanceRate: 1,
      scores: [{ score: 89, version: 3 }],
      outlook: 'on_course',
      reasons: [],
    },
  ],
  can: { mark: true, grade: true },
};
const at = (column: number) => ({ row: 0, column });

it('a session that may be marked, the rate and an assessment are three kinds of column', () =>
  expect([0, 1, 2, 3].map((column) => kindOf(grid, at(column)))).toEqual(['mark', 'fixed', 'fixed', 'score']));

it('whoever may only read changes nothing', () =>
  expect(kindOf({ ...grid, can: { mark: false, grade: false } }, at(3))).toBe('fixed'));

it('a letter is a mark, a number a score, nothing empties', () => {
  expect(wishOf(grid, 'e1', { ...at(0), text: 'غ' })).toMatchObject({ sessionId: 's1', value: 'absent' });
  expect(wishOf(grid, 'e1', { ...at(3), text: '٧٠' })).toMatchObject({ assessmentId: 'a1', value: 70 });
  expect(wishOf(grid, 'e1', { ...at(3), text: '' })).toMatchObject({ value: null });
});

it('what the cell holds already is no change, what it cannot hold is refused', () => {
  expect(wishOf(grid, 'e1', { ...at(0), text: 'P' })).toBeNull();
  expect(wishOf(grid, 'e1', { ...at(3), text: '101' })).toBeUndefined();
  expect(wishOf(grid, 'e1', { ...at(0), text: '7' })).toBeUndefined();
});

it('a change is undone by what stood there', () => {
  const wish = wishOf(grid, 'e1', { ...at(3), text: '70' })!;
  const changed = granted(grid, [wish]);
  expect(changed.rows[0]!.scores[0]).toEqual({ score: 70, version: 3 });
  expect(granted(changed, [nowIn(grid, wish)])).toEqual(grid);
});

it('by default only the assessments of the courses that are taught now are shown', () => {
  const old = { ...grid.assessments[0]!, id: 'a0', course: thing('over') };
  const whole = {
    ...grid,
    assessments: [old, ...grid.assessments],
    rows: [{ ...grid.rows[0]!, scores: [{ score: 50, version: 1 }, ...grid.rows[0]!.scores] }],
  };
  expect(currentCourses(whole)).toEqual(grid);
});
