import { type CourseMark, courseMark, judgeGraduation } from './graduation.rules.js';

const RULE = { attendancePercent: 80, electivesPassed: 1, capstoneMinimum: 65, weightedMeanMinimum: 65 };
const course = (courseId: string, mark: number | null, more: Partial<CourseMark> = {}): CourseMark => ({
  courseId,
  hours: 50,
  core: true,
  capstone: false,
  pass: 60,
  mark,
  ...more,
});
const DONE = [
  course('basics', 80),
  course('elective', 70, { core: false }),
  course('capstone', 75, { capstone: true }),
];
const codes = (attendance: number | null, courses: CourseMark[]) =>
  judgeGraduation(RULE, attendance, courses).reasons.map(({ code }) => code);

test('a trainee who did everything graduates', () => {
  expect(judgeGraduation(RULE, 0.8, DONE)).toEqual({ meets: true, reasons: [] });
});

test('whoever missed too much is told how much', () => {
  expect(judgeGraduation(RULE, 0.76, DONE).reasons).toEqual([{ code: 'attendance', have: 76, need: 80 }]);
});

test('a failed core course keeps her back, a failed elective only if too few are left', () => {
  expect(codes(0.9, [course('basics', 59.9), ...DONE.slice(1)])).toEqual(['core_course']);
  expect(codes(0.9, [DONE[0]!, course('elective', 40, { core: false }), DONE[2]!])).toEqual(['electives']);
});

test('a course without all its results is not passed yet', () => {
  expect(codes(0.9, [course('basics', null), ...DONE.slice(1)])).toEqual(['core_course']);
  expect(
    courseMark([
      { weight: 40, score: 90 },
      { weight: 60, score: null },
    ]),
  ).toBeNull();
});

test('the capstone has a bar of its own, and so has the mean by hours', () => {
  expect(codes(0.9, [...DONE.slice(0, 2), course('capstone', 64, { capstone: true })])).toEqual(['capstone']);
  expect(codes(0.9, [course('basics', 60, { hours: 500 }), ...DONE.slice(1)])).toEqual(['weighted_mean']);
});

test('a mark is the mean of its assessments by weight', () => {
  expect(
    courseMark([
      { weight: 40, score: 50 },
      { weight: 60, score: 100 },
    ]),
  ).toBe(80);
});
