import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings, Transactions } from '#platform';
import { type Mark } from '../attendance/attendance.rules.js';
import { type SessionState } from '../sessions/session.rules.js';

/** A session with its sheet; times are HH:MM on the local clock. */
export interface LoadedSession {
  id: string;
  cohortId: string;
  courseId: string;
  trainerId: string | null;
  /** null: held remotely. */
  room: string | null;
  on: string;
  from: string;
  to: string;
  state: SessionState;
  reason?: string | null;
}

/** Teaching as it was elsewhere or earlier, in the state in which it is. */
export interface LoadedTeaching {
  sessions?: readonly LoadedSession[];
  attendance?: readonly { sessionId: string; enrolmentId: string; status: Mark }[];
  excuses?: readonly { sessionId: string; enrolmentId: string; reason: string }[];
  /** Scores of 0 to 100. */
  results?: readonly { enrolmentId: string; assessmentId: string; score: number }[];
  due?: readonly { cohortId: string; assessmentId: string; dueOn: string }[];
}

/** Puts teaching into the tables that comes with a history of its own (the demo, tests): no rule is asked, no audit written. */
@Injectable()
export class TeachingLoader {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Joins the caller's transaction. */
  async load({ sessions, attendance, excuses, results, due }: LoadedTeaching): Promise<void> {
    await this.insert(
      `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, trainer_id, room, on_day, starts_at, ends_at, state, reason, marked_at)
       SELECT r.id, c.id, r."courseId", c.centre_id, r."trainerId", r.room, r."on", (r."on" + r."from") AT TIME ZONE $2, (r."on" + r."to") AT TIME ZONE $2,
         r.state, r.reason, CASE WHEN r.state = 'held' THEN (r."on" + r."to") AT TIME ZONE $2 END
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "cohortId" uuid, "courseId" uuid, "trainerId" uuid, room text, "on" date, "from" time, "to" time,
         state text, reason text) JOIN training.cohort c ON c.id = r."cohortId"`,
      sessions,
      [this.settings.timeZone],
    );
    await this.insert(
      `INSERT INTO training.attendance (session_id, enrolment_id, status, marked_at)
       SELECT r."sessionId", r."enrolmentId", r.status, s.ends_at
       FROM jsonb_to_recordset($1::jsonb) AS r("sessionId" uuid, "enrolmentId" uuid, status text) JOIN training.class_session s ON s.id = r."sessionId"`,
      attendance,
    );
    await this.insert(
      `INSERT INTO training.excuse (session_id, enrolment_id, reason)
       SELECT r."sessionId", r."enrolmentId", r.reason FROM jsonb_to_recordset($1::jsonb) AS r("sessionId" uuid, "enrolmentId" uuid, reason text)`,
      excuses,
    );
    await this.insert(
      `INSERT INTO training.result (enrolment_id, assessment_id, score)
       SELECT r."enrolmentId", r."assessmentId", r.score FROM jsonb_to_recordset($1::jsonb) AS r("enrolmentId" uuid, "assessmentId" uuid, score numeric)`,
      results,
    );
    await this.insert(
      `INSERT INTO training.assessment_due (cohort_id, assessment_id, due_on)
       SELECT r."cohortId", r."assessmentId", r."dueOn" FROM jsonb_to_recordset($1::jsonb) AS r("cohortId" uuid, "assessmentId" uuid, "dueOn" date)`,
      due,
    );
  }

  private async insert(sql: string, rows: readonly object[] = [], parameters: unknown[] = []): Promise<void> {
    if (rows.length) await this.transactions.query(sql, [JSON.stringify(rows), ...parameters]);
  }
}
