import { type ProgressCourse } from '../graduation/progress.queries.js';
import { type RiskReason } from './at-risk.rules.js';
import { type Outlook, type OutlookReason } from './grid.dto.js';

/** In a word: nothing speaks against graduation, her attendance is near the limit, or more than that. */
export const outlookOf = (risks: readonly RiskReason[]): Outlook => {
  if (!risks.length) return 'on_course';
  return risks.every(({ code }) => code === 'attendance_near') ? 'near' : 'at_risk';
};

export function toOutlookReason(risk: RiskReason, courses: readonly ProgressCourse[]): OutlookReason {
  const course = risk.code === 'course_failed' ? courses.find(({ id }) => id === risk.courseId) : undefined;
  return {
    code: risk.code,
    rate: 'rate' in risk ? risk.rate : null,
    limit: 'limit' in risk ? risk.limit : null,
    absent: 'absent' in risk ? risk.absent : null,
    course: course ? { id: course.id, code: course.code, name: course.title } : null,
  };
}
