import { riskReasons, type Standing } from './at-risk.rules.js';

const fine: Standing = { attendanceRate: 0.95, attendanceLimit: 0.8, absentOfLastFive: 0, failedCoreCourseIds: [] };
const codes = (standing: Partial<Standing>) => riskReasons({ ...fine, ...standing }).map(({ code }) => code);

describe('A trainee is at risk', () => {
  it('never without a reason', () => expect(codes({})).toEqual([]));

  it('below the attendance that she needs, and just above it', () => {
    expect(codes({ attendanceRate: 0.799 })).toEqual(['attendance_below']);
    expect(codes({ attendanceRate: 0.8 })).toEqual(['attendance_near']);
    expect(codes({ attendanceRate: 0.849 })).toEqual(['attendance_near']);
    expect(codes({ attendanceRate: 0.85 })).toEqual([]);
  });

  it('when she missed three of the last five, whatever her rate', () => {
    expect(codes({ absentOfLastFive: 2 })).toEqual([]);
    expect(codes({ absentOfLastFive: 3 })).toEqual(['absent_recently']);
  });

  it('with a failed core course, each one named', () =>
    expect(riskReasons({ ...fine, failedCoreCourseIds: ['a', 'b'] })).toEqual([
      { code: 'course_failed', courseId: 'a' },
      { code: 'course_failed', courseId: 'b' },
    ]));

  it('for nothing before her first session', () => expect(codes({ attendanceRate: null })).toEqual([]));

  it('for the gravest reason first', () =>
    expect(codes({ attendanceRate: 0.7, absentOfLastFive: 4, failedCoreCourseIds: ['a'] })).toEqual([
      'attendance_below',
      'course_failed',
      'absent_recently',
    ]));
});
