import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';
import { type AttendanceCounts, type AttendanceDefinition } from '../attendance/rate.rules.js';
import { BY_NAME, NAME_ON_LIST, ON_ROSTER } from '../sessions/roster.sql.js';
import { type GraduationRule } from './graduation.rules.js';

export interface ProgressCourse {
  id: string;
  code: string;
  title: Bilingual;
  hours: number;
  core: boolean;
  capstone: boolean;
  /** Lowest mark to pass, 0 to 100. */
  pass: number;
  assessments: { id: string; code: string; title: Bilingual; weight: number; dueOn: string | null }[];
}

/** How far one trainee is: held sessions by mark, and every score there is. */
export interface Progress {
  enrolmentId: string;
  personId: string;
  name: Bilingual;
  gender: 'female' | 'male' | null;
  state: string;
  counts: AttendanceCounts;
  /** Absences without an excuse in the last five held sessions of the cohort. */
  absentOfLastFive: number;
  /** Scores of 0 to 100 by assessment, with the version of the cell. */
  scores: Record<string, { score: number | null; version: number }>;
}

export interface CohortProgress {
  cohortId: string;
  centreId: string;
  code: string;
  name: Bilingual;
  rule: GraduationRule;
  definition: AttendanceDefinition;
  courses: ProgressCourse[];
  /** Who is on the roster, by name; who left is not. */
  trainees: Progress[];
}

const bilingual = (ar: string, en: string) => `jsonb_build_object('ar', ${ar}, 'en', ${en})`;

const COURSES = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'title', ${bilingual('k.title_ar', 'k.title_en')},
    'hours', k.hours, 'core', k.core, 'capstone', k.capstone, 'pass', k.pass_mark,
    'assessments', coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'title', ${bilingual('t.title_ar', 't.title_en')},
        'weight', t.weight, 'dueOn', d.due_on) ORDER BY t.position, t.id)
      FROM curriculum.assessment t LEFT JOIN training.assessment_due d ON d.assessment_id = t.id AND d.cohort_id = c.id
      WHERE t.course_id = k.id), '[]')) ORDER BY k.position, k.id)
  FROM curriculum.course k WHERE k.version_id = c.curriculum_version_id), '[]')`;

/** A held session in which she is not marked counts as unmarked: held sessions while she was on the roster, less the marked ones. */
const TRAINEES = `coalesce((SELECT jsonb_agg(to_jsonb(w)) FROM (
  SELECT e.id AS "enrolmentId", e.person_id AS "personId", ${NAME_ON_LIST} AS name, p.gender, e.state,
    jsonb_build_object('present', n.present, 'late', n.late, 'excused', n.excused, 'absent', n.absent, 'unmarked', n.unmarked) AS counts,
    n.lately AS "absentOfLastFive",
    coalesce((SELECT jsonb_object_agg(r.assessment_id, jsonb_build_object('score', r.score, 'version', r.version))
      FROM training.result r WHERE r.enrolment_id = e.id), '{}') AS scores
  FROM training.enrolment e JOIN people.person p ON p.id = e.person_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE m.status = 'present')::int AS present, count(*) FILTER (WHERE m.status = 'late')::int AS late,
      count(*) FILTER (WHERE m.status = 'excused')::int AS excused, count(*) FILTER (WHERE m.status = 'absent')::int AS absent,
      count(*) FILTER (WHERE m.status IS NULL)::int AS unmarked, count(*) FILTER (WHERE m.status = 'absent' AND s.back <= 5)::int AS lately
    FROM (SELECT id, cohort_id, on_day, row_number() OVER (ORDER BY starts_at DESC) AS back FROM training.class_session
          WHERE cohort_id = c.id AND state = 'held') s
    LEFT JOIN training.attendance m ON m.session_id = s.id AND m.enrolment_id = e.id
    WHERE ${ON_ROSTER}) n
  WHERE e.cohort_id = c.id AND e.exit_reason IS NULL AND ($2::uuid IS NULL OR e.id = $2) ORDER BY ${BY_NAME}) w), '[]')`;

const RULE = `jsonb_build_object('attendancePercent', v.attendance_percent, 'electivesPassed', v.electives_passed,
  'capstoneMinimum', v.capstone_minimum, 'weightedMeanMinimum', v.weighted_mean_minimum)`;
const DEFINITION = `jsonb_build_object('late', v.late_percent / 100.0, 'excused', v.excused_percent / 100.0, 'unmarked', v.unmarked_percent / 100.0)`;

const COLUMNS = `c.id AS "cohortId", c.centre_id AS "centreId", c.code, ${bilingual('c.title_ar', 'c.title_en')} AS name,
  ${RULE} AS rule, ${DEFINITION} AS definition, ${COURSES} AS courses, ${TRAINEES} AS trainees`;

@Injectable()
export class ProgressQueries {
  constructor(private readonly transactions: Transactions) {}

  /** How far everybody on a cohort's roster is, or one of them, in one statement; null when there is no such cohort. */
  async progressOf(cohortId: string, enrolmentId: string | null = null): Promise<CohortProgress | null> {
    const [cohort] = await this.transactions.query<CohortProgress>(
      `SELECT ${COLUMNS} FROM training.cohort c JOIN curriculum.curriculum_version v ON v.id = c.curriculum_version_id WHERE c.id = $1`,
      [cohortId, enrolmentId],
    );
    return cohort ?? null;
  }

  /** The same of every running cohort of these centres (null: of all), at most 100 of them. */
  progressOfRunning(centreIds: string[] | null): Promise<CohortProgress[]> {
    return this.transactions.query<CohortProgress>(
      `SELECT ${COLUMNS} FROM training.cohort c JOIN curriculum.curriculum_version v ON v.id = c.curriculum_version_id
       WHERE c.state = 'running' AND ($1::uuid[] IS NULL OR c.centre_id = ANY($1)) ORDER BY c.ends_on, c.id LIMIT 100`,
      [centreIds, null],
    );
  }
}
