import { attendanceRate, USUAL_DEFINITION, wholePercent } from './rate.rules.js';

const none = { present: 0, late: 0, excused: 0, absent: 0, unmarked: 0 };

test('a trainee with no held session yet has no rate', () => {
  expect(attendanceRate(none, USUAL_DEFINITION)).toBeNull();
});

test('late is there, an excuse is not held against her, nothing marked is', () => {
  const counts = { present: 6, late: 2, excused: 3, absent: 1, unmarked: 1 };
  expect(attendanceRate(counts, USUAL_DEFINITION)).toBe(8 / 10);
});

test('a version may count late as half and an excuse as absence', () => {
  const counts = { present: 6, late: 2, excused: 2, absent: 0, unmarked: 0 };
  expect(attendanceRate(counts, { late: 0.5, excused: 0, unmarked: 0 })).toBe(0.7);
});

test('79.9 % is not printed as the 80 % that it misses', () => {
  expect(wholePercent(0.799)).toBe(79);
  expect(wholePercent(0.29)).toBe(29);
});
