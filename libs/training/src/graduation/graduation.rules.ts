/** The rule of a curriculum version: what it takes to graduate. Percentages and marks are 0 to 100. */
export interface GraduationRule {
  /** Lowest attendance over all held sessions. */
  attendancePercent: number;
  /** How many courses that are not core must be passed. */
  electivesPassed: number;
  /** Lowest mark of the capstone. */
  capstoneMinimum: number;
  /** Lowest mean of all marks, weighted by hours. */
  weightedMeanMinimum: number;
}

/** One course of the version, with the mark of one trainee. */
export interface CourseMark {
  courseId: string;
  hours: number;
  core: boolean;
  capstone: boolean;
  /** Lowest mark to pass the course. */
  pass: number;
  /** Weighted mark of its assessments; null while one of them has no result. */
  mark: number | null;
}

export type GraduationReason =
  | { code: 'attendance'; have: number | null; need: number }
  | { code: 'core_course'; courseId: string; have: number | null; need: number }
  | { code: 'electives'; have: number; need: number }
  | { code: 'capstone'; have: number | null; need: number }
  | { code: 'weighted_mean'; have: number | null; need: number };

export interface GraduationVerdict {
  meets: boolean;
  /** Why not, each with what she has and what it takes; empty when she meets the rule. */
  reasons: GraduationReason[];
}

const passed = (course: CourseMark) => course.mark !== null && course.mark >= course.pass;

/** The mark of a course: its assessments' scores (0 to 100) by weight (they add up to 100); null while one is missing. */
export function courseMark(assessments: { weight: number; score: number | null }[]): number | null {
  if (!assessments.length || assessments.some(({ score }) => score === null)) return null;
  const weights = assessments.reduce((sum, { weight }) => sum + weight, 0);
  return assessments.reduce((sum, { weight, score }) => sum + weight * score!, 0) / weights;
}

/** The mean of the marks there are, weighted by hours; null when there is none. */
export function weightedMean(courses: CourseMark[]): number | null {
  const marked = courses.filter((course) => course.mark !== null);
  const hours = marked.reduce((sum, course) => sum + course.hours, 0);
  return hours === 0 ? null : marked.reduce((sum, course) => sum + course.hours * course.mark!, 0) / hours;
}

/** Whether a trainee may graduate, and every reason why not. `attendance` is the rate, 0 to 1, null before a held session. */
export function judgeGraduation(
  rule: GraduationRule,
  attendance: number | null,
  courses: CourseMark[],
): GraduationVerdict {
  const reasons: GraduationReason[] = [];
  if (attendance === null || attendance * 100 < rule.attendancePercent - 1e-9)
    reasons.push({
      code: 'attendance',
      have: attendance === null ? null : attendance * 100,
      need: rule.attendancePercent,
    });
  for (const course of courses)
    if (course.core && !course.capstone && !passed(course))
      reasons.push({ code: 'core_course', courseId: course.courseId, have: course.mark, need: course.pass });
  const electives = courses.filter((course) => !course.core && passed(course)).length;
  if (electives < rule.electivesPassed)
    reasons.push({ code: 'electives', have: electives, need: rule.electivesPassed });
  const capstone = courses.find((course) => course.capstone);
  const needed = Math.max(rule.capstoneMinimum, capstone?.pass ?? 0);
  if (capstone && (capstone.mark === null || capstone.mark < needed))
    reasons.push({ code: 'capstone', have: capstone.mark, need: needed });
  const mean = weightedMean(courses);
  if (mean === null || mean < rule.weightedMeanMinimum - 1e-9)
    reasons.push({ code: 'weighted_mean', have: mean, need: rule.weightedMeanMinimum });
  return { meets: reasons.length === 0, reasons };
}
