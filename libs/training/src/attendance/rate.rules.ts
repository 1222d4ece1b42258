/** What each mark of a held session counts in a curriculum version, 0 to 1; null: the session is not expected of her. */
export interface AttendanceDefinition {
  late: number;
  excused: number | null;
  unmarked: number | null;
}

/** Late is there, an excuse takes the session out of the sum, nothing marked is absent. */
export const USUAL_DEFINITION: AttendanceDefinition = { late: 1, excused: null, unmarked: 0 };

/** Held sessions of one enrolment, by mark. */
export interface AttendanceCounts {
  present: number;
  late: number;
  excused: number;
  absent: number;
  unmarked: number;
}

/** The share of the expected held sessions that she attended, 0 to 1; null before any was expected. The one definition of the rate. */
export function attendanceRate(counts: AttendanceCounts, definition: AttendanceDefinition): number | null {
  const weighed: [number, number | null][] = [
    [counts.present, 1],
    [counts.late, definition.late],
    [counts.excused, definition.excused],
    [counts.absent, 0],
    [counts.unmarked, definition.unmarked],
  ];
  const expected = weighed.filter((pair): pair is [number, number] => pair[1] !== null);
  const sessions = expected.reduce((sum, [count]) => sum + count, 0);
  return sessions === 0 ? null : expected.reduce((sum, [count, weight]) => sum + count * weight, 0) / sessions;
}

/** A rate as it is printed: whole percent, rounded down, so that nobody reads 80 % below the limit of 80. */
export const wholePercent = (rate: number): number => Math.floor(rate * 100 + 1e-9);
