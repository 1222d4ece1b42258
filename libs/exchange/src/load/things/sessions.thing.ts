import { idOf, type LoadedThing } from '../thing.js';
import { centreOf } from './intakes.thing.js';

/** The files number rooms per cohort, not per centre: two cohorts in their room 3 do not meet in one. */
export const SESSIONS: LoadedThing = {
  file: 'sessions',
  columns: ['id', 'cohort_id', 'starts_at', 'ends_at', 'room'],
  statements: [
    `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, room, on_day, starts_at, ends_at, state, marked_at)
     SELECT ${idOf('s.id')}, ${idOf('s.cohort_id')}, md5(c.curriculum_id || ' core')::uuid, ${centreOf('c.governorate')},
       s.room || ' · ' || s.cohort_id, (s.starts_at::timestamptz AT TIME ZONE 'Asia/Hebron')::date, s.starts_at::timestamptz,
       s.ends_at::timestamptz, CASE WHEN s.ends_at::timestamptz < now() THEN 'held' ELSE 'planned' END,
       CASE WHEN s.ends_at::timestamptz < now() THEN s.ends_at::timestamptz END
     FROM staged_sessions AS s JOIN staged_cohorts AS c ON c.id = s.cohort_id`,
  ],
};

export const ATTENDANCE: LoadedThing = {
  file: 'attendance',
  columns: ['session_id', 'enrolment_id', 'status', 'marked_at'],
  statements: [
    `INSERT INTO training.attendance (session_id, enrolment_id, status, marked_at)
     SELECT ${idOf('session_id')}, ${idOf('enrolment_id')}, status, marked_at::timestamptz FROM staged_attendance`,
  ],
};

export const RESULTS: LoadedThing = {
  file: 'results',
  columns: ['enrolment_id', 'assessment_id', 'score', 'recorded_at'],
  statements: [
    `INSERT INTO training.result (enrolment_id, assessment_id, score, marked_at)
     SELECT ${idOf('enrolment_id')}, ${idOf('assessment_id')}, score::numeric, recorded_at::timestamptz FROM staged_results`,
  ],
};
