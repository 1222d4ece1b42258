/** How much there is; the goals of the bench are said about this size. */
export const SIZE = { persons: 100_000, cohorts: 50, trainees: 30, sessions: 24 };

const FIRST =
  'أحمد محمد خالد يوسف عمر علي حسن إبراهيم محمود سامر رامي باسل طارق مازن زياد لؤي أنس معتز فادي هاني مريم فاطمة آية نور هبة رنا سارة ليان دانا رزان سجى إسراء تسنيم حنين لين ياسمين شهد ملاك غادة سمر'.split(
    ' ',
  );
const FAMILY =
  'خليل حمدان الخطيب عودة نجار حداد صالح منصور دراغمة جرار الشامي عيسى قاسم حسين عمرو بركات زيدان سلامة عواد الكيلاني دويكات النتشة الجعبري شاهين القواسمي المصري طوقان كنعان نصار ريان العمري شحادة أبوعيشة صوافطة بشارات حلبي مسعود زعرور ملحم حمد'.split(
    ' ',
  );
const LATIN_FIRST = ['Ahmad', 'Khaled', 'Yousef', 'Omar', 'Maryam', 'Noor', 'Sara', 'Lina'];
const LATIN_FAMILY = ['Khalil', 'Hamdan', 'Khatib', 'Odeh', 'Najjar', 'Haddad', 'Saleh', 'Mansour'];

/**
 * Fills a database that holds the demo up to the size of the bench: everybody is known to the coordinator's centre,
 * the cohorts are running and every sheet of theirs is marked. Made by the database from row numbers: always the same.
 */
export async function fill(client, size = SIZE) {
  const [{ centre, version, course }] = (
    await client.query(`
      SELECT g.scope_id AS centre, v.id AS version, k.id AS course
      FROM identity.account a JOIN identity.role_grant g ON g.account_id = a.id,
        curriculum.curriculum_version v JOIN curriculum.course k ON k.version_id = v.id
      WHERE a.email = 'coordinator@demo.masar.test' ORDER BY v.id, k.id LIMIT 1`)
  ).rows;
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO training.programme (id, code, title_ar, title_en, funder, starts_on)
     VALUES (pg_temp.bench_id('programme', 1), 'BENCH', 'قياس', 'Bench', 'nobody', current_date - 365)`,
  );
  await client.query(
    `INSERT INTO people.person (id, first_ar, father_ar, grandfather_ar, family_ar, name_latin, gender, governorate, birth_year, search, name_key, skeleton)
     SELECT pg_temp.bench_id('person', n), first, father, grandfather, family, latin, CASE n % 2 WHEN 0 THEN 'female' ELSE 'male' END,
       CASE n % 3 WHEN 0 THEN 'PS-NBS' WHEN 1 THEN 'PS-HBN' ELSE 'PS-JEN' END, 1990 + n % 15,
       platform.fold(concat_ws(' ', first, father, grandfather, family, latin)), platform.fold(concat_ws(' ', first, father, grandfather, family)), left(md5(n::text), 8)
     FROM (SELECT n, pg_temp.pick($1, n, 1) AS first, pg_temp.pick($1, n, 2) AS father, pg_temp.pick($1, n, 3) AS grandfather, pg_temp.pick($2, n, 4) AS family,
             pg_temp.pick($3, n, 5) || ' ' || pg_temp.pick($4, n, 6) AS latin
           FROM generate_series(1, $5::int) AS n) named`,
    [FIRST, FAMILY, LATIN_FIRST, LATIN_FAMILY, size.persons],
  );
  await client.query(
    `INSERT INTO people.person_centre SELECT pg_temp.bench_id('person', n), $1 FROM generate_series(1, $2::int) AS n`,
    [centre, size.persons],
  );
  await client.query(
    `INSERT INTO training.cohort (id, code, title_ar, title_en, centre_id, curriculum_version_id, programme_id, capacity, starts_on, ends_on, state)
     SELECT pg_temp.bench_id('cohort', c), 'BENCH-' || c, 'فوج ' || c, 'Cohort ' || c, $1, $2, pg_temp.bench_id('programme', 1), 40, current_date - 60, current_date + 60, 'running'
     FROM generate_series(1, $3::int) AS c`,
    [centre, version, size.cohorts],
  );
  await client.query(
    `INSERT INTO training.enrolment (id, person_id, cohort_id, state, intent, enrolled_on)
     SELECT pg_temp.bench_id('enrolment', c * 1000 + t), pg_temp.bench_id('person', (c - 1) * $2 + t), pg_temp.bench_id('cohort', c), 'active', 'seeks_work', current_date - 60
     FROM generate_series(1, $1::int) AS c, generate_series(1, $2::int) AS t`,
    [size.cohorts, size.trainees],
  );
  await client.query(
    `INSERT INTO training.enrolment (id, person_id, cohort_id, state, intent, enrolled_on)
     SELECT pg_temp.bench_id('enrolment', 1), g.scope_id, pg_temp.bench_id('cohort', 1), 'active', 'seeks_work', current_date - 60
     FROM identity.role_grant g JOIN identity.account a ON a.id = g.account_id WHERE a.email = 'trainee@demo.masar.test'`,
  );
  await client.query(
    `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, on_day, starts_at, ends_at, state, marked_at)
     SELECT pg_temp.bench_id('session', c * 1000 + s), pg_temp.bench_id('cohort', c), $1, $2, current_date - 50 + s,
       (current_date - 50 + s) + time '09:00' AT TIME ZONE 'UTC', (current_date - 50 + s) + time '12:00' AT TIME ZONE 'UTC', 'held', now()
     FROM generate_series(1, $3::int) AS c, generate_series(1, $4::int) AS s`,
    [course, centre, size.cohorts, size.sessions],
  );
  await client.query(
    `INSERT INTO training.attendance (session_id, enrolment_id, status)
     SELECT pg_temp.bench_id('session', c * 1000 + s), pg_temp.bench_id('enrolment', c * 1000 + t), (ARRAY['present', 'present', 'present', 'late', 'absent', 'excused'])[1 + (c * 7 + t * 3 + s) % 6]
     FROM generate_series(1, $1::int) AS c, generate_series(1, $2::int) AS t, generate_series(1, $3::int) AS s`,
    [size.cohorts, size.trainees, size.sessions],
  );
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
}

/** Functions of the session that make ids and choices from row numbers. */
export async function prepare(client) {
  await client.query(`
    CREATE FUNCTION pg_temp.bench_id(thing text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT md5(thing || n)::uuid $$;
    CREATE FUNCTION pg_temp.pick(words text[], n int, place int) RETURNS text LANGUAGE sql IMMUTABLE AS
      $$ SELECT words[1 + abs(('x' || left(md5(n || ':' || place), 7))::bit(28)::int) % cardinality(words)] $$`);
}
