import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type AttendanceCounts, type AttendanceDefinition } from '../attendance/rate.rules.js';
import { ON_ROSTER } from '../sessions/roster.sql.js';
import { bilingual, titleOf } from '../sql.js';
import { MARKS } from '../attendance/attendance.rules.js';
import { type CohortResponse } from './cohorts.dto.js';
import { COHORT_IN_REACH, type CohortReach, reachParameters } from './cohorts.policy.js';

export type CohortRow = Omit<CohortResponse, 'can' | 'attendanceRate'> & {
  /** Held sessions times trainees, by mark. */
  attendance: AttendanceCounts;
  definition: AttendanceDefinition;
};

const titled = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'title', ${titleOf(alias)})`;

const COHORT = `SELECT c.id, c.code, ${titleOf('c')} AS title,
    jsonb_build_object('id', z.id, 'title', ${bilingual('z.name_ar', 'z.name_en')}) AS centre, ${titled('g')} AS programme,
    jsonb_build_object('code', t.code, 'name', ${bilingual('t.name_ar', 't.name_en')}) AS track,
    jsonb_build_object('id', k.id, 'versionId', v.id, 'number', v.number, 'title', ${titleOf('k')}, 'weeks', v.weeks, 'hours', v.hours,
      'attendancePercent', v.attendance_percent) AS curriculum,
    jsonb_build_object('late', v.late_percent / 100.0, 'excused', v.excused_percent / 100.0, 'unmarked', v.unmarked_percent / 100.0) AS definition,
    c.intake_id AS "intakeId", c.capacity, c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.roster_frozen_on AS "rosterFrozenOn",
    c.state, c.version, n.counts, h.attendance,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', ${bilingual('a.name_ar', 'a.name_en')}) ORDER BY a.name_ar, a.id)
      FROM training.cohort_trainer ct JOIN identity.account a ON a.id = ct.account_id WHERE ct.cohort_id = c.id), '[]') AS trainers
  FROM page c JOIN identity.centre z ON z.id = c.centre_id JOIN training.programme g ON g.id = c.programme_id
  JOIN curriculum.curriculum_version v ON v.id = c.curriculum_version_id JOIN curriculum.curriculum k ON k.id = v.curriculum_id
  JOIN curriculum.track t ON t.code = k.track
  CROSS JOIN LATERAL (SELECT jsonb_build_object('seated', count(*) FILTER (WHERE e.exit_reason IS NULL),
      'graduated', count(*) FILTER (WHERE e.state = 'graduated'), 'left', count(*) FILTER (WHERE e.exit_reason IS NOT NULL)) AS counts
    FROM training.enrolment e WHERE e.cohort_id = c.id) n
  CROSS JOIN LATERAL (SELECT jsonb_build_object('present', m.present, 'late', m.late, 'excused', m.excused, 'absent', m.absent,
      'unmarked', greatest(0, x.expected - m.present - m.late - m.excused - m.absent)) AS attendance
    FROM (SELECT ${MARKS.map((mark) => `coalesce(sum(y.${mark}), 0)::int AS ${mark}`).join(', ')}
      FROM training.class_session s JOIN training.session_tally y ON y.session_id = s.id
      WHERE s.cohort_id = c.id AND s.state = 'held') m,
    (SELECT count(*)::int AS expected FROM training.class_session s JOIN training.enrolment e ON ${ON_ROSTER}
      WHERE s.cohort_id = c.id AND s.state = 'held') x) h`;

@Injectable()
export class CohortsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Those that start last first, with their attendance, in one statement; `limit + 1` rows. */
  list(
    over: CohortReach,
    filter: { state?: string; centreId?: string; track?: string; q?: string },
    after: string[] | null,
    limit: number,
  ): Promise<CohortRow[]> {
    const part = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.transactions.query(
      `WITH page AS (
         SELECT c.* FROM training.cohort c
         WHERE ${COHORT_IN_REACH} AND ($4::text IS NULL OR c.state = $4) AND ($5::uuid IS NULL OR c.centre_id = $5)
           AND ($6::text IS NULL OR c.curriculum_version_id IN (SELECT v.id FROM curriculum.curriculum_version v
             JOIN curriculum.curriculum k ON k.id = v.curriculum_id WHERE k.track = $6))
           AND ($7::text IS NULL OR c.code ILIKE $7 OR c.title_ar ILIKE $7 OR c.title_en ILIKE $7)
           AND ($8::date IS NULL OR (c.starts_on, c.id) < ($8, $9::uuid))
         ORDER BY c.starts_on DESC, c.id DESC LIMIT $10)
       ${COHORT} ORDER BY c.starts_on DESC, c.id DESC`,
      [
        ...reachParameters(over),
        filter.state ?? null,
        filter.centreId ?? null,
        filter.track ?? null,
        part,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  async one(over: CohortReach, id: string): Promise<CohortRow | null> {
    const [row] = await this.transactions.query<CohortRow>(
      `WITH page AS (SELECT c.* FROM training.cohort c WHERE ${COHORT_IN_REACH} AND c.id = $4) ${COHORT}`,
      [...reachParameters(over), id],
    );
    return row ?? null;
  }
}
