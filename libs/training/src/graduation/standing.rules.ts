import { type RiskReason, riskReasons } from '../attendance/at-risk.rules.js';
import { type AttendanceCounts, type AttendanceDefinition, attendanceRate } from '../attendance/rate.rules.js';
import {
  type CourseMark,
  courseMark,
  type GraduationRule,
  type GraduationVerdict,
  judgeGraduation,
} from './graduation.rules.js';

/** The courses of a version as far as a standing needs them. */
export interface MarkedCourse {
  id: string;
  hours: number;
  core: boolean;
  capstone: boolean;
  pass: number;
  assessments: { id: string; weight: number }[];
}

export interface Known {
  counts: AttendanceCounts;
  absentOfLastFive: number;
  scores: Record<string, { score: number | null }>;
}

/** How one trainee stands: her rate (0 to 1), her course marks, whether she may graduate, and what speaks against it before the end. */
export interface TraineeStanding {
  attendanceRate: number | null;
  courses: CourseMark[];
  verdict: GraduationVerdict;
  risks: RiskReason[];
}

export function standingOf(
  known: Known,
  {
    rule,
    definition,
    courses,
  }: { rule: GraduationRule; definition: AttendanceDefinition; courses: readonly MarkedCourse[] },
): TraineeStanding {
  const rate = attendanceRate(known.counts, definition);
  const marks = courses.map(({ id, hours, core, capstone, pass, assessments }) => ({
    courseId: id,
    hours,
    core,
    capstone,
    pass,
    mark: courseMark(assessments.map((one) => ({ weight: one.weight, score: known.scores[one.id]?.score ?? null }))),
  }));
  return {
    attendanceRate: rate,
    courses: marks,
    verdict: judgeGraduation(rule, rate, marks),
    risks: riskReasons({
      attendanceRate: rate,
      attendanceLimit: rule.attendancePercent / 100,
      absentOfLastFive: known.absentOfLastFive,
      failedCoreCourseIds: marks
        .filter(({ core, mark, pass }) => core && mark !== null && mark < pass)
        .map((course) => course.courseId),
    }),
  };
}
