import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { ON_ROSTER } from '../sessions/roster.sql.js';
import { MARKABLE, type SessionState } from '../sessions/session.rules.js';
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

  /**
   * The whole sheet in one statement, if it is still as the caller read it, may be filled, and knows every enrolment once.
   * Answers the rows that say something else now; null when nothing was written.
   */
  async save(
    sessionId: string,
    version: number,
    over: TeachingReach,
    marks: readonly NewMark[],
    by: { accountId: string; at: Date },
  ): Promise<{ version: number; changed: ChangedMark[] } | null> {
    const [row] = await this.transactions.query<{ version: number; changed: ChangedMark[] }>(
      `WITH said AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS g(enrolment_id uuid, status text, arrived_at text)),
       session AS (
         UPDATE training.class_session s SET state = 'held', marked_at = $3, marked_by = $4, version = version + 1
         WHERE s.id = $1 AND s.version = $5 AND ($6 OR s.cohort_id = ANY($7::uuid[]) OR s.centre_id = ANY($8::uuid[]))
           AND s.state = ANY($9) AND s.starts_at <= $3
           AND (SELECT count(*) FROM said) = (SELECT count(*) FROM training.enrolment e
                WHERE ${ON_ROSTER} AND e.id IN (SELECT enrolment_id FROM said))
         RETURNING s.version),
       given AS (
         SELECT g.*, b.status AS before, b.arrived_at AS arrived_before
         FROM session, said g LEFT JOIN training.attendance b ON b.session_id = $1 AND b.enrolment_id = g.enrolment_id),
       other AS (SELECT * FROM given WHERE (status, arrived_at) IS DISTINCT FROM (before, arrived_before)),
       written AS (
         INSERT INTO training.attendance (session_id, enrolment_id, status, arrived_at, marked_at)
         SELECT $1, enrolment_id, status, arrived_at, $3 FROM other WHERE status IS NOT NULL
         ON CONFLICT (session_id, enrolment_id)
         DO UPDATE SET status = excluded.status, arrived_at = excluded.arrived_at, marked_at = excluded.marked_at),
       removed AS (
         DELETE FROM training.attendance a USING other o
         WHERE a.session_id = $1 AND a.enrolment_id = o.enrolment_id AND o.status IS NULL)
       SELECT version,
              coalesce((SELECT jsonb_agg(jsonb_build_object('enrolmentId', enrolment_id, 'before', before, 'after', status)) FROM other), '[]') AS changed
       FROM session`,
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
        version,
        over.all,
        over.cohortIds,
        over.centreIds,
        MARKABLE,
      ],
    );
    return row ?? null;
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
