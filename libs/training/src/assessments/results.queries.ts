import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { BY_NAME, NAME_ON_LIST } from '../sessions/roster.sql.js';
import { type TeachingReach } from '../sessions/sessions.policy.js';
import { reachParameters } from '../sessions/sessions.queries.js';
import { type CourseToMark, type MarkingSheet } from './results.dto.js';

const named = (id: string, code: string, ar: string, en: string) =>
  `jsonb_build_object('id', ${id}, 'code', ${code}, 'name', jsonb_build_object('ar', ${ar}, 'en', ${en}))`;
const COHORT = named('c.id', 'c.code', 'c.title_ar', 'c.title_en');
const COURSE = named('k.id', 'k.code', 'k.title_ar', 'k.title_en');
const WITHIN_REACH = `($1 OR c.id = ANY($2::uuid[]) OR c.centre_id = ANY($3::uuid[]))`;

@Injectable()
export class ResultsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** A cohort's results in one course, in one statement; null when the cohort is out of reach or its curriculum lacks the course. */
  async sheet(over: TeachingReach, cohortId: string, courseId: string): Promise<MarkingSheet | null> {
    const [sheet] = await this.transactions.query<MarkingSheet>(
      `SELECT ${COHORT} AS cohort, ${COURSE} AS course,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'title', jsonb_build_object('ar', t.title_ar, 'en', t.title_en),
             'weight', t.weight, 'course', ${COURSE}, 'passMark', k.pass_mark, 'dueOn', d.due_on) ORDER BY t.position, t.id)
           FROM curriculum.assessment t LEFT JOIN training.assessment_due d ON d.assessment_id = t.id AND d.cohort_id = c.id
           WHERE t.course_id = k.id), '[]') AS assessments,
         coalesce((SELECT jsonb_agg(to_jsonb(w)) FROM (
           SELECT e.id AS "enrolmentId", ${NAME_ON_LIST} AS name,
             coalesce((SELECT jsonb_agg(jsonb_build_object('enrolmentId', e.id, 'assessmentId', r.assessment_id, 'score', r.score, 'version', r.version))
               FROM training.result r JOIN curriculum.assessment t ON t.id = r.assessment_id
               WHERE r.enrolment_id = e.id AND t.course_id = k.id), '[]') AS results
           FROM training.enrolment e JOIN people.person p ON p.id = e.person_id
           WHERE e.cohort_id = c.id AND e.exit_reason IS NULL ORDER BY ${BY_NAME}) w), '[]') AS rows
       FROM training.cohort c JOIN curriculum.course k ON k.version_id = c.curriculum_version_id AND k.id = $5
       WHERE ${WITHIN_REACH} AND c.id = $4`,
      [...reachParameters(over), cohortId, courseId],
    );
    return sheet ?? null;
  }

  /** The courses with at least one held session in cohorts that run, those that lack most marks first. */
  toMark(over: TeachingReach): Promise<CourseToMark[]> {
    return this.transactions.query<CourseToMark>(
      `SELECT ${COHORT} AS cohort, ${COURSE} AS course, n.trainees, n.trainees * a.assessments AS cells, m.marked
       FROM training.cohort c JOIN curriculum.course k ON k.version_id = c.curriculum_version_id
       CROSS JOIN LATERAL (SELECT count(*)::int AS trainees FROM training.enrolment e WHERE e.cohort_id = c.id AND e.exit_reason IS NULL) n
       CROSS JOIN LATERAL (SELECT count(*)::int AS assessments FROM curriculum.assessment t WHERE t.course_id = k.id) a
       CROSS JOIN LATERAL (SELECT count(r.score)::int AS marked FROM training.enrolment e
         JOIN training.result r ON r.enrolment_id = e.id JOIN curriculum.assessment t ON t.id = r.assessment_id AND t.course_id = k.id
         WHERE e.cohort_id = c.id AND e.exit_reason IS NULL) m
       WHERE ${WITHIN_REACH} AND c.state = 'running'
         AND EXISTS (SELECT FROM training.class_session s WHERE s.cohort_id = c.id AND s.course_id = k.id AND s.state = 'held')
       ORDER BY n.trainees * a.assessments - m.marked DESC, c.id, k.position LIMIT 200`,
      reachParameters(over),
    );
  }
}
