import { type LibSchema } from '#platform';
import { AssessmentDue, Result } from './assessments/result.entity.js';
import { Attendance, Excuse } from './attendance/attendance.entity.js';
import { Teaching1764000620000 } from './migrations/1764000620000-teaching.js';
import { ClassSession } from './sessions/class-session.entity.js';

/** The teaching tables of the lib; part of its one schema. */
export const teachingTables: LibSchema = {
  entities: [ClassSession, Attendance, Excuse, Result, AssessmentDue],
  migrations: [Teaching1764000620000],
};
