import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { ON_ROSTER } from '../sessions/roster.sql.js';
import { type SessionState } from '../sessions/session.rules.js';
import { type TeachingReach } from '../sessions/sessions.policy.js';
import { type Mark } from './attendance.rules.js';

export interface NewMark {
  enrolmentId: string;
  /** null takes a mark away. */
  status: Mark | null;
  arrivedAt: string | null;
}

export interface LockedSheet {
  state: SessionState;
  startsAt: Date;
  version: number;
  /** Which of the given enrolments are on the session's roster. */
  onRoster: string[];
}

export interface ChangedMark {
  enrolmentId: string;
  before: Mark | null;
  after: Mark | null;
}

@Injectable()
export class SheetsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The session of a sheet, held against others who save it, if the caller reaches it. */
  async lock(sessionId: string, over: TeachingReach, enrolmentIds: readonly string[]): Promise<LockedSheet | null> {
    const [row] = await this.transactions.query<LockedSheet>(
      `SELECT s.state, s.starts_at AS "startsAt", s.version,
              ARRAY(SELECT e.id::text FROM training.enrolment e WHERE ${ON_ROSTER} AND e.id = ANY($5::uuid[])) AS "onRoster"
       FROM training.class_session s
       WHERE s.id = $1 AND ($2 OR s.cohort_id = ANY($3::uuid[]) OR s.centre_id = ANY($4::uuid[])) FOR UPDATE OF s`,
      [sessionId, over.all, over.cohortIds, over.centreIds, enrolmentIds],
    );
    return row ?? null;
  }

  /** The whole sheet in one statement; answers the rows that say something else now. */
  async save(
    sessionId: string,
    marks: readonly NewMark[],
    by: { accountId: string; at: Date },
  ): Promise<{ version: number; changed: ChangedMark[] }> {
    const [row] = await this.transactions.query<{ version: number; changed: ChangedMark[] }>(
      `WITH given AS (
         SELECT g.enrolment_id, g.status, g.arrived_at, b.status AS before, b.arrived_at AS arrived_before
         FROM jsonb_to_recordset($2::jsonb) AS g(enrolment_id uuid, status text, arrived_at text)
         LEFT JOIN training.attendance b ON b.session_id = $1 AND b.enrolment_id = g.enrolment_id),
       other AS (SELECT * FROM given WHERE (status, arrived_at) IS DISTINCT FROM (before, arrived_before)),
       written AS (
         INSERT INTO training.attendance (session_id, enrolment_id, status, arrived_at, marked_at)
         SELECT $1, enrolment_id, status, arrived_at, $3 FROM other WHERE status IS NOT NULL
         ON CONFLICT (session_id, enrolment_id)
         DO UPDATE SET status = excluded.status, arrived_at = excluded.arrived_at, marked_at = excluded.marked_at),
       removed AS (
         DELETE FROM training.attendance a USING other o
         WHERE a.session_id = $1 AND a.enrolment_id = o.enrolment_id AND o.status IS NULL),
       session AS (
         UPDATE training.class_session SET state = 'held', marked_at = $3, marked_by = $4, version = version + 1
         WHERE id = $1 RETURNING version)
       SELECT (SELECT version FROM session) AS version,
              coalesce((SELECT jsonb_agg(jsonb_build_object('enrolmentId', enrolment_id, 'before', before, 'after', status)) FROM other), '[]') AS changed`,
      [
        sessionId,
        JSON.stringify(
          marks.map(({ enrolmentId, status, arrivedAt }) => ({
            enrolment_id: enrolmentId,
            status,
            arrived_at: arrivedAt,
          })),
        ),
        by.at,
        by.accountId,
      ],
    );
    return row!;
  }

  /** The trainee's reason for not coming, said beforehand; a second one takes the place of the first. */
  async giveExcuse(sessionId: string, enrolmentId: string, reason: string, at: Date): Promise<void> {
    await this.transactions.query(
      `INSERT INTO training.excuse (session_id, enrolment_id, reason, given_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id, enrolment_id) DO UPDATE SET reason = excluded.reason, given_at = excluded.given_at`,
      [sessionId, enrolmentId, reason, at],
    );
  }
}
