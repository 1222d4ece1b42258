import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';
import { type Named } from '../sessions/sessions.queries.js';
import { type NextSession, type PathDue, type PathSession } from './path.dto.js';

export interface PathHead {
  id: string;
  firstName: Bilingual;
  name: Bilingual;
  gender: 'female' | 'male' | null;
  enrolment: {
    id: string;
    cohort: Named;
    centre: Bilingual;
    state: string;
    startsOn: string;
    endsOn: string;
  } | null;
}

export interface PathTimetable {
  week: PathSession[];
  next: NextSession | null;
  due: PathDue[];
  /** Sessions by course: those that were held, those that are not cancelled, and the first day. */
  courses: Record<string, { held: number; planned: number; firstOn: string }>;
}

const bilingual = (ar: string, en: string) => `jsonb_build_object('ar', ${ar}, 'en', ${en})`;
const COURSE = `jsonb_build_object('id', k.id, 'code', k.code, 'name', ${bilingual('k.title_ar', 'k.title_en')})`;
const SESSION = `'id', s.id, 'course', ${COURSE}, 'room', s.room, 'on', s.on_day, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'state', s.state,
  'trainer', CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', ${bilingual('a.name_ar', 'a.name_en')}) END`;
const SESSIONS = `numbered s JOIN curriculum.course k ON k.id = s.course_id LEFT JOIN identity.account a ON a.id = s.trainer_id`;

@Injectable()
export class PathsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The person with her latest enrolment. */
  async head(personId: string): Promise<PathHead | null> {
    const [head] = await this.transactions.query<PathHead>(
      `SELECT p.id, p.gender, ${bilingual('p.first_ar', `coalesce(nullif(split_part(p.name_latin, ' ', 1), ''), p.first_ar)`)} AS "firstName",
         ${bilingual(`p.first_ar || ' ' || p.family_ar`, `coalesce(nullif(p.name_latin, ''), p.first_ar || ' ' || p.family_ar)`)} AS name,
         (SELECT jsonb_build_object('id', e.id, 'state', e.state, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
             'cohort', jsonb_build_object('id', c.id, 'code', c.code, 'name', ${bilingual('c.title_ar', 'c.title_en')}),
             'centre', ${bilingual('z.name_ar', 'z.name_en')})
          FROM training.enrolment e JOIN training.cohort c ON c.id = e.cohort_id JOIN identity.centre z ON z.id = c.centre_id
          WHERE e.person_id = p.id ORDER BY e.exit_reason IS NULL DESC, c.starts_on DESC, e.id LIMIT 1) AS enrolment
       FROM people.person p WHERE p.id = $1`,
      [personId],
    );
    return head ?? null;
  }

  /** What she sees of the timetable of her cohort: this week, the next session, what is due, how far each course is. */
  async timetable(enrolment: { id: string; cohortId: string }, today: string, now: Date): Promise<PathTimetable> {
    const [row] = await this.transactions.query<PathTimetable>(
      `WITH numbered AS (
         SELECT s.*, row_number() OVER (ORDER BY starts_at, id)::int AS number, count(*) OVER ()::int AS total
         FROM training.class_session s WHERE cohort_id = $1 AND state NOT IN ('cancelled', 'made_up')),
       sunday AS (SELECT $3::date - extract(dow FROM $3::date)::int AS day)
       SELECT
         coalesce((SELECT jsonb_agg(jsonb_build_object(${SESSION}) ORDER BY s.starts_at) FROM ${SESSIONS}, sunday w
           WHERE s.on_day BETWEEN w.day AND w.day + 6), '[]') AS week,
         (SELECT jsonb_build_object(${SESSION}, 'number', s.number, 'of', s.total) FROM ${SESSIONS}
           WHERE s.ends_at > $4 ORDER BY s.starts_at, s.id LIMIT 1) AS next,
         coalesce((SELECT jsonb_agg(jsonb_build_object('assessmentId', t.id, 'title', ${bilingual('t.title_ar', 't.title_en')},
             'course', ${COURSE}, 'dueOn', d.due_on) ORDER BY d.due_on, t.id)
           FROM training.assessment_due d JOIN curriculum.assessment t ON t.id = d.assessment_id JOIN curriculum.course k ON k.id = t.course_id
           WHERE d.cohort_id = $1 AND d.due_on BETWEEN $3::date - 7 AND $3::date + 21
             AND NOT EXISTS (SELECT FROM training.result r WHERE r.enrolment_id = $2 AND r.assessment_id = t.id AND r.score IS NOT NULL)), '[]') AS due,
         coalesce((SELECT jsonb_object_agg(course_id, jsonb_build_object('held', held, 'planned', planned, 'firstOn', first_on)) FROM (
           SELECT course_id, count(*) FILTER (WHERE state = 'held')::int AS held, count(*)::int AS planned, min(on_day) AS first_on
           FROM numbered GROUP BY course_id) g), '{}') AS courses`,
      [enrolment.cohortId, enrolment.id, today, now],
    );
    return row!;
  }
}
