import { Inject, Injectable } from '@nestjs/common';
import { type Bilingual, SETTINGS, type Settings, Transactions } from '#platform';
import { type Mark } from '../attendance/attendance.rules.js';
import { ON_ROSTER } from '../sessions/roster.sql.js';
import { MARKABLE, type SessionState } from '../sessions/session.rules.js';

/** From when until when (exclusive; null: still) somebody is on the roster. */
export interface RosterPlace {
  enrolmentId: string;
  personId: string;
  from: string;
  until: string | null;
}

/** A session as it was before its sheet came in. */
export interface SheetBefore {
  state: SessionState;
  markedAt: Date | null;
  markedBy: string | null;
}

export interface DaySession extends SheetBefore {
  id: string;
  on: string;
  courseId: string;
}

export interface CohortCourse {
  id: string;
  title: Bilingual;
}

/** Where and when a cohort usually meets, times as HH:MM on the local clock. */
export interface Habit {
  on: string;
  courseId: string;
  from: string;
  to: string;
}

export interface MadeSession {
  id: string;
  courseId: string;
  on: string;
  from: string;
  to: string;
}

export interface PaperMark {
  sessionId: string;
  enrolmentId: string;
  status: Mark;
}

export interface WrittenMark extends PaperMark {
  before: { status: Mark; arrivedAt: string | null } | null;
}

/** Every statement about attendance that was kept on paper. */
@Injectable()
export class PaperSheetsRepository {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  roster(cohortId: string, personIds: readonly string[]): Promise<RosterPlace[]> {
    return this.transactions.query(
      `SELECT id AS "enrolmentId", person_id AS "personId", enrolled_on AS "from", CASE WHEN exit_reason IS NOT NULL THEN ended_on END AS until
       FROM training.enrolment WHERE cohort_id = $1 AND person_id = ANY($2)`,
      [cohortId, personIds],
    );
  }

  /** The sessions of these days whose sheets may be filled, held. */
  sessions(cohortId: string, days: readonly string[], now: Date): Promise<DaySession[]> {
    return this.transactions.query(
      `SELECT id, on_day AS "on", course_id AS "courseId", state, marked_at AS "markedAt", marked_by AS "markedBy"
       FROM training.class_session WHERE cohort_id = $1 AND on_day = ANY($2::date[]) AND state = ANY($3) AND starts_at <= $4
       ORDER BY starts_at, id FOR UPDATE`,
      [cohortId, days, MARKABLE, now],
    );
  }

  courses(cohortId: string): Promise<CohortCourse[]> {
    return this.transactions.query(
      `SELECT k.id, jsonb_build_object('ar', k.title_ar, 'en', k.title_en) AS title
       FROM training.cohort c JOIN curriculum.course k ON k.version_id = c.curriculum_version_id WHERE c.id = $1 ORDER BY k.position`,
      [cohortId],
    );
  }

  habits(cohortId: string): Promise<Habit[]> {
    return this.transactions.query(
      `SELECT on_day AS "on", course_id AS "courseId", to_char(starts_at AT TIME ZONE $2, 'HH24:MI') AS "from",
         to_char(ends_at AT TIME ZONE $2, 'HH24:MI') AS "to"
       FROM training.class_session WHERE cohort_id = $1 ORDER BY starts_at, id`,
      [cohortId, this.settings.timeZone],
    );
  }

  /** Sessions that took place and stood in no timetable: without a trainer or a room, for the paper names neither. */
  async insert(cohortId: string, sessions: readonly MadeSession[]): Promise<void> {
    await this.transactions.query(
      `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, on_day, starts_at, ends_at, state)
       SELECT r.id, c.id, r."courseId", c.centre_id, r."on", (r."on" + r."from") AT TIME ZONE $3, (r."on" + r."to") AT TIME ZONE $3, 'held'
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "courseId" uuid, "on" date, "from" time, "to" time)
       JOIN training.cohort c ON c.id = $1`,
      [cohortId, JSON.stringify(sessions), this.settings.timeZone],
    );
  }

  /** Writes the marks of those who are on the roster of the day; answers the ones that say something else than before. */
  save(marks: readonly PaperMark[], at: Date): Promise<WrittenMark[]> {
    return this.transactions.query(
      `WITH said AS (
         SELECT g.* FROM jsonb_to_recordset($1::jsonb) AS g("sessionId" uuid, "enrolmentId" uuid, status text)
         JOIN training.class_session s ON s.id = g."sessionId" JOIN training.enrolment e ON e.id = g."enrolmentId" AND ${ON_ROSTER}),
       other AS (
         SELECT g.*, b.status AS was, b.arrived_at AS arrived
         FROM said g LEFT JOIN training.attendance b ON b.session_id = g."sessionId" AND b.enrolment_id = g."enrolmentId"
         WHERE g.status IS DISTINCT FROM b.status),
       written AS (
         INSERT INTO training.attendance (session_id, enrolment_id, status, marked_at) SELECT "sessionId", "enrolmentId", status, $2 FROM other
         ON CONFLICT (session_id, enrolment_id) DO UPDATE SET status = excluded.status, arrived_at = NULL, marked_at = excluded.marked_at)
       SELECT "sessionId", "enrolmentId", status,
         CASE WHEN was IS NOT NULL THEN jsonb_build_object('status', was, 'arrivedAt', arrived) END AS before FROM other`,
      [JSON.stringify(marks), at],
    );
  }

  /** The sheets are saved: the sessions were held. Answers their new versions. */
  async hold(ids: readonly string[], at: Date): Promise<Map<string, number>> {
    const [rows] = (await this.transactions.query(
      `UPDATE training.class_session SET state = 'held', marked_at = $2, marked_by = NULL, version = version + 1 WHERE id = ANY($1) RETURNING id, version`,
      [ids, at],
    )) as unknown as [{ id: string; version: number }[], number];
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** Whether nobody has touched these sessions since, and nobody graduated on what they say. Holds them. */
  async untouched(
    sessions: readonly { id: string; version: number }[],
    enrolmentIds: readonly string[],
  ): Promise<boolean> {
    const rows = await this.transactions.query<{ id: string; version: number; graduated: boolean }>(
      `SELECT s.id, s.version, EXISTS (SELECT FROM training.certificate f WHERE f.enrolment_id = ANY($2) AND f.created_at > s.marked_at) AS graduated
       FROM training.class_session s WHERE s.id = ANY($1) ORDER BY s.id FOR UPDATE OF s`,
      [sessions.map(({ id }) => id), enrolmentIds],
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    return (
      sessions.every(({ id, version }) => versions.get(id) === version) && !rows.some(({ graduated }) => graduated)
    );
  }

  /** The marks as they were before. */
  async restore(marks: readonly Omit<WrittenMark, 'status'>[]): Promise<void> {
    const was = marks.flatMap(({ before, sessionId, enrolmentId }) =>
      before ? [{ sessionId, enrolmentId, ...before }] : [],
    );
    await this.transactions.query(
      `DELETE FROM training.attendance a USING jsonb_to_recordset($1::jsonb) AS g("sessionId" uuid, "enrolmentId" uuid)
       WHERE a.session_id = g."sessionId" AND a.enrolment_id = g."enrolmentId"`,
      [JSON.stringify(marks)],
    );
    await this.transactions.query(
      `INSERT INTO training.attendance (session_id, enrolment_id, status, arrived_at)
       SELECT "sessionId", "enrolmentId", status, "arrivedAt"
       FROM jsonb_to_recordset($1::jsonb) AS g("sessionId" uuid, "enrolmentId" uuid, status text, "arrivedAt" text)`,
      [JSON.stringify(was)],
    );
  }

  async returnSessions(sessions: readonly ({ id: string } & SheetBefore)[]): Promise<void> {
    await this.transactions.query(
      `UPDATE training.class_session s SET state = b.state, marked_at = b."markedAt", marked_by = b."markedBy", version = version + 1
       FROM jsonb_to_recordset($1::jsonb) AS b(id uuid, state text, "markedAt" timestamptz, "markedBy" uuid) WHERE s.id = b.id`,
      [JSON.stringify(sessions)],
    );
  }

  /** Throws a foreign-key violation when something speaks of one of them. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.transactions.query('DELETE FROM training.session_tally WHERE session_id = ANY($1)', [ids]);
    await this.transactions.query('DELETE FROM training.class_session WHERE id = ANY($1)', [ids]);
  }
}
