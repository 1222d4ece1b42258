import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';
import { BY_NAME, NAME_ON_LIST, ON_ROSTER } from '../sessions/roster.sql.js';
import { type TeachingReach } from '../sessions/sessions.policy.js';
import {
  reachParameters,
  SESSION_COLUMNS,
  SESSION_TABLES,
  type SessionRow,
  WITHIN_REACH,
} from '../sessions/sessions.queries.js';
import { type SheetRow } from './attendance.dto.js';

export interface Sheet extends SessionRow {
  rows: SheetRow[];
  markedAt: Date | null;
  markedBy: { id: string; name: Bilingual } | null;
}

/** Absences without an excuse in the five held sessions before `s`. */
const ABSENT_OF_LAST_FIVE = `(SELECT count(*) FILTER (WHERE l.status = 'absent')::int FROM training.attendance l
  WHERE l.enrolment_id = e.id AND l.session_id IN (
    SELECT o.id FROM training.class_session o WHERE o.cohort_id = s.cohort_id AND o.state = 'held' AND o.starts_at < s.starts_at
    ORDER BY o.starts_at DESC LIMIT 5))`;

@Injectable()
export class SheetsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** A session with its roster and what is marked, in one statement. */
  async read(over: TeachingReach, sessionId: string): Promise<Sheet | null> {
    const [sheet] = await this.transactions.query<Sheet>(
      `SELECT ${SESSION_COLUMNS}, s.marked_at AS "markedAt",
         (SELECT jsonb_build_object('id', b.id, 'name', jsonb_build_object('ar', b.name_ar, 'en', b.name_en))
          FROM identity.account b WHERE b.id = s.marked_by) AS "markedBy",
         coalesce((SELECT jsonb_agg(to_jsonb(r)) FROM (
           SELECT e.id AS "enrolmentId", ${NAME_ON_LIST} AS name, p.gender, m.status, m.arrived_at AS "arrivedAt",
             x.reason AS excuse, ${ABSENT_OF_LAST_FIVE} AS "absentOfLastFive"
           FROM training.enrolment e JOIN people.person p ON p.id = e.person_id
           LEFT JOIN training.attendance m ON m.session_id = s.id AND m.enrolment_id = e.id
           LEFT JOIN training.excuse x ON x.session_id = s.id AND x.enrolment_id = e.id
           WHERE ${ON_ROSTER} ORDER BY ${BY_NAME}) r), '[]') AS rows
       FROM ${SESSION_TABLES} WHERE ${WITHIN_REACH} AND s.id = $4`,
      [...reachParameters(over), sessionId],
    );
    return sheet ?? null;
  }
}
