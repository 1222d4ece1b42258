import Fastify from 'fastify';
import pg from 'pg';

/**
 * What the same answers cost with nothing around them: one route, the statements it needs, JSON. No sign-in, no
 * permission, no validation, no audit, no versions. The bench compares the application with it on the same database.
 */
export async function startBaseline(url, port) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const app = Fastify();

  app.get('/cohorts', async () => {
    const { rows } = await pool.query(COHORTS, [50]);
    return { items: rows };
  });

  app.get('/persons/:id/path', async ({ params }) => {
    const [person] = (await pool.query(PERSON, [params.id])).rows;
    const [timetable, marks, results] = await Promise.all([
      pool.query(TIMETABLE, [person.cohort_id]),
      pool.query(MARKS, [person.cohort_id, person.enrolment_id]),
      pool.query(RESULTS, [person.cohort_id, person.enrolment_id]),
    ]);
    return { ...person, timetable: timetable.rows, marks: marks.rows, results: results.rows };
  });

  app.get('/persons', async ({ query }) => {
    const words = query.q.split(' ').map((word) => `%${word}%`);
    const { rows } = await pool.query(PERSONS, [words]);
    return { items: rows };
  });

  app.put('/sessions/:id/sheet', async ({ params, body }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      // The session first, as the application does it: a request that outlived its round would else meet another crosswise.
      const { rows } = await client.query(HELD, [params.id]);
      await client.query(MARK, [params.id, JSON.stringify(body.marks)]);
      await client.query('COMMIT');
      return rows[0];
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  });

  await app.listen({ port, host: '127.0.0.1' });
  return async () => {
    await app.close();
    await pool.end();
  };
}

const COHORTS = `
  SELECT c.*, z.name_ar, z.name_en, n.*, h.*
  FROM (SELECT * FROM training.cohort ORDER BY starts_on DESC, id DESC LIMIT $1) c
  JOIN identity.centre z ON z.id = c.centre_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS seated FROM training.enrolment e WHERE e.cohort_id = c.id AND e.exit_reason IS NULL) n
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.status = 'present')::int AS present, count(*) FILTER (WHERE a.status = 'late')::int AS late,
           count(*) FILTER (WHERE a.status = 'excused')::int AS excused, count(*) FILTER (WHERE a.status = 'absent')::int AS absent,
           count(*) FILTER (WHERE a.status IS NULL)::int AS unmarked
    FROM training.class_session s JOIN training.enrolment e ON e.cohort_id = s.cohort_id AND e.exit_reason IS NULL
    LEFT JOIN training.attendance a ON a.session_id = s.id AND a.enrolment_id = e.id
    WHERE s.cohort_id = c.id AND s.state = 'held') h
  ORDER BY c.starts_on DESC, c.id DESC`;

const PERSON = `
  SELECT p.id, p.first_ar, p.family_ar, p.name_latin, e.id AS enrolment_id, e.cohort_id, e.state, c.title_ar, c.title_en, c.starts_on, c.ends_on
  FROM people.person p JOIN training.enrolment e ON e.person_id = p.id JOIN training.cohort c ON c.id = e.cohort_id
  WHERE p.id = $1 ORDER BY c.starts_on DESC LIMIT 1`;
const TIMETABLE = `
  SELECT s.id, s.starts_at, s.ends_at, s.room, s.state, k.title_ar, k.title_en
  FROM training.class_session s JOIN curriculum.course k ON k.id = s.course_id WHERE s.cohort_id = $1 ORDER BY s.starts_at`;
const MARKS = `
  SELECT a.status, count(*)::int AS count FROM training.class_session s LEFT JOIN training.attendance a ON a.session_id = s.id AND a.enrolment_id = $2
  WHERE s.cohort_id = $1 AND s.state = 'held' GROUP BY a.status`;
const RESULTS = `
  SELECT t.id, t.title_ar, t.title_en, t.weight, r.score FROM training.cohort c
  JOIN curriculum.course k ON k.version_id = c.curriculum_version_id JOIN curriculum.assessment t ON t.course_id = k.id
  LEFT JOIN training.result r ON r.assessment_id = t.id AND r.enrolment_id = $2 WHERE c.id = $1`;

const PERSONS = `
  SELECT id, first_ar, father_ar, grandfather_ar, family_ar, name_latin, gender, governorate, birth_year, registered_at
  FROM people.person WHERE merged_into IS NULL AND search LIKE ALL ($1) ORDER BY name_key, id LIMIT 51`;

const MARK = `
  INSERT INTO training.attendance (session_id, enrolment_id, status, marked_at)
  SELECT $1, m.enrolment_id, m.status, now() FROM jsonb_to_recordset($2::jsonb) AS m(enrolment_id uuid, status text)
  ON CONFLICT (session_id, enrolment_id) DO UPDATE SET status = excluded.status, marked_at = excluded.marked_at`;
const HELD = `UPDATE training.class_session SET state = 'held', marked_at = now() WHERE id = $1 RETURNING id, marked_at, version`;
