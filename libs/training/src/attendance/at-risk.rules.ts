/** What is known of one trainee in the middle of a cohort. Rates are shares, 0 to 1. */
export interface Standing {
  /** By the definition of the curriculum version; null before the first held session. */
  attendanceRate: number | null;
  /** The lowest rate with which she may graduate. */
  attendanceLimit: number;
  /** How many of her last five held sessions she missed without an excuse. */
  absentOfLastFive: number;
  /** Core courses whose mark is complete and below the pass mark. */
  failedCoreCourseIds: readonly string[];
}

export type RiskReason =
  | { code: 'attendance_below'; rate: number; limit: number }
  | { code: 'attendance_near'; rate: number; limit: number }
  | { code: 'absent_recently'; absent: number; of: number }
  | { code: 'course_failed'; courseId: string };

/** Five points above the limit is near it: two more missed sessions of forty lead below. */
export const NEAR = 0.05;
const ABSENT_OF_LAST_FIVE = 3;

/** Why a trainee may not reach graduation, the gravest first; empty when nothing speaks against it. */
export function riskReasons(standing: Standing): RiskReason[] {
  const { attendanceRate: rate, attendanceLimit: limit, absentOfLastFive: absent } = standing;
  const reasons: RiskReason[] = [];
  if (rate !== null && rate < limit) reasons.push({ code: 'attendance_below', rate, limit });
  reasons.push(...standing.failedCoreCourseIds.map((courseId) => ({ code: 'course_failed' as const, courseId })));
  if (absent >= ABSENT_OF_LAST_FIVE) reasons.push({ code: 'absent_recently', absent, of: 5 });
  if (rate !== null && rate >= limit && limit + NEAR - rate > 1e-9)
    reasons.push({ code: 'attendance_near', rate, limit });
  return reasons;
}
