import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';
import { ON_ROSTER } from './roster.sql.js';
import { type PlanningChoices } from './sessions.dto.js';
import { type SessionReason, type SessionState } from './session.rules.js';
import { type TeachingReach } from './sessions.policy.js';

export interface Named {
  id: string;
  code: string;
  name: Bilingual;
}

export interface SessionRow {
  id: string;
  centreId: string;
  cohort: Named;
  course: Named;
  trainer: { id: string; name: Bilingual } | null;
  room: string | null;
  on: string;
  startsAt: Date;
  endsAt: Date;
  state: SessionState;
  reason: SessionReason | null;
  movedFrom: Date | null;
  trainees: number;
  marked: number;
  version: number;
}

/** The columns of a session on a screen; `s` session, `c` cohort, `k` course, `a` trainer. */
export const SESSION_COLUMNS = `
  s.id, s.centre_id AS "centreId", s.room, s.on_day AS "on", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.state, s.reason,
  s.moved_from AS "movedFrom", s.version,
  jsonb_build_object('id', c.id, 'code', c.code, 'name', jsonb_build_object('ar', c.title_ar, 'en', c.title_en)) AS cohort,
  jsonb_build_object('id', k.id, 'code', k.code, 'name', jsonb_build_object('ar', k.title_ar, 'en', k.title_en)) AS course,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', jsonb_build_object('ar', a.name_ar, 'en', a.name_en)) END AS trainer,
  (SELECT count(*)::int FROM training.enrolment e WHERE ${ON_ROSTER}) AS trainees,
  (SELECT count(*)::int FROM training.attendance m WHERE m.session_id = s.id) AS marked`;

export const SESSION_TABLES = `training.class_session s JOIN training.cohort c ON c.id = s.cohort_id
  JOIN curriculum.course k ON k.id = s.course_id LEFT JOIN identity.account a ON a.id = s.trainer_id`;

/** `$1` all, `$2` cohorts, `$3` centres. */
export const WITHIN_REACH = `($1 OR s.cohort_id = ANY($2::uuid[]) OR s.centre_id = ANY($3::uuid[]))`;
export const reachParameters = (over: TeachingReach) => [over.all, over.cohortIds, over.centreIds];

@Injectable()
export class SessionsQueries {
  constructor(private readonly transactions: Transactions) {}

  list(
    over: TeachingReach,
    {
      from,
      to,
      cohortId,
      after,
      limit,
    }: { from: string; to: string; cohortId: string | null; after: string[] | null; limit: number },
  ): Promise<SessionRow[]> {
    return this.transactions.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM ${SESSION_TABLES}
       WHERE ${WITHIN_REACH} AND s.on_day BETWEEN $4 AND $5 AND ($6::uuid IS NULL OR s.cohort_id = $6)
         AND ($7::timestamptz IS NULL OR (s.starts_at, s.id) > ($7, $8::uuid))
       ORDER BY s.starts_at, s.id LIMIT $9`,
      [...reachParameters(over), from, to, cohortId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async one(over: TeachingReach, id: string): Promise<SessionRow | null> {
    const [row] = await this.transactions.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM ${SESSION_TABLES} WHERE ${WITHIN_REACH} AND s.id = $4`,
      [...reachParameters(over), id],
    );
    return row ?? null;
  }

  /** Sessions that ended and whose sheet nobody saved, the oldest first. */
  unmarked(
    over: TeachingReach,
    before: Date,
    { after, limit }: { after: string[] | null; limit: number },
  ): Promise<SessionRow[]> {
    return this.transactions.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM ${SESSION_TABLES}
       WHERE ${WITHIN_REACH} AND s.state IN ('planned', 'moved') AND s.ends_at <= $4
         AND ($5::timestamptz IS NULL OR (s.starts_at, s.id) > ($5, $6::uuid))
       ORDER BY s.starts_at, s.id LIMIT $7`,
      [...reachParameters(over), before, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** The courses and the trainers of a cohort; null when it is out of reach. */
  async choices(over: TeachingReach, cohortId: string): Promise<PlanningChoices | null> {
    const [row] = await this.transactions.query<PlanningChoices>(
      `SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'name', jsonb_build_object('ar', k.title_ar, 'en', k.title_en))
                ORDER BY k.position) FROM curriculum.course k WHERE k.version_id = s.curriculum_version_id), '[]') AS courses,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', jsonb_build_object('ar', a.name_ar, 'en', a.name_en)) ORDER BY a.name_ar, a.id)
                FROM training.cohort_trainer t JOIN identity.account a ON a.id = t.account_id WHERE t.cohort_id = s.cohort_id), '[]') AS trainers
       FROM (SELECT id AS cohort_id, centre_id, curriculum_version_id FROM training.cohort) s WHERE ${WITHIN_REACH} AND s.cohort_id = $4`,
      [...reachParameters(over), cohortId],
    );
    return row ?? null;
  }

  /** Whether a course belongs to the cohort's curriculum and an account is one of its trainers (none: yes); null when the cohort is out of reach. */
  async fits(
    over: TeachingReach,
    cohortId: string,
    courseId: string,
    trainerId: string | null,
  ): Promise<{ course: boolean; trainer: boolean } | null> {
    const [row] = await this.transactions.query<{ course: boolean; trainer: boolean }>(
      `SELECT EXISTS (SELECT FROM curriculum.course k WHERE k.id = $5 AND k.version_id = s.curriculum_version_id) AS course,
              $6::uuid IS NULL OR EXISTS (SELECT FROM training.cohort_trainer t WHERE t.account_id = $6 AND t.cohort_id = s.cohort_id) AS trainer
       FROM (SELECT id AS cohort_id, centre_id, curriculum_version_id FROM training.cohort) s WHERE ${WITHIN_REACH} AND s.cohort_id = $4`,
      [...reachParameters(over), cohortId, courseId, trainerId],
    );
    return row ?? null;
  }
}
