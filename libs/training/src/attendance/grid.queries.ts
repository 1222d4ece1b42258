import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Named } from '../sessions/sessions.queries.js';
import { type SessionState } from '../sessions/session.rules.js';
import { type Mark } from './attendance.rules.js';

export interface GridSessionRow {
  id: string;
  on: string;
  startsAt: string;
  course: Named;
  state: SessionState;
  version: number;
  /** Marks by enrolment. */
  marks: Record<string, Mark>;
}

@Injectable()
export class GridQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The last `count` sessions that began, not cancelled, with their marks; the oldest first. */
  async lastSessions(cohortId: string, now: Date, count: number): Promise<GridSessionRow[]> {
    const rows = await this.transactions.query<GridSessionRow>(
      `SELECT s.id, s.on_day AS "on", to_json(s.starts_at)#>>'{}' AS "startsAt", s.state, s.version,
         jsonb_build_object('id', k.id, 'code', k.code, 'name', jsonb_build_object('ar', k.title_ar, 'en', k.title_en)) AS course,
         coalesce((SELECT jsonb_object_agg(m.enrolment_id, m.status) FROM training.attendance m WHERE m.session_id = s.id), '{}') AS marks
       FROM training.class_session s JOIN curriculum.course k ON k.id = s.course_id
       WHERE s.cohort_id = $1 AND s.starts_at <= $2 AND s.state IN ('planned', 'moved', 'held')
       ORDER BY s.starts_at DESC, s.id LIMIT $3`,
      [cohortId, now, count],
    );
    return rows.reverse();
  }
}
