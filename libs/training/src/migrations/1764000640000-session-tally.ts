import { type MigrationInterface, type QueryRunner } from 'typeorm';

const MARKS = ['present', 'late', 'excused', 'absent'];
const counted = (sign: string) =>
  MARKS.map((mark) => `${sign}count(*) FILTER (WHERE status = '${mark}')::int AS ${mark}`).join(', ');
const added = (rows: string) => `
  INSERT INTO training.session_tally AS t (session_id, ${MARKS.join(', ')})
  ${rows} ORDER BY session_id
  ON CONFLICT (session_id) DO UPDATE SET ${MARKS.map((mark) => `${mark} = t.${mark} + excluded.${mark}`).join(', ')};`;
const FROM_NEW = `SELECT session_id, ${counted('')} FROM now_there GROUP BY session_id`;
const FROM_OLD = `SELECT session_id, ${counted('-')} FROM gone GROUP BY session_id`;
const body = (statements: string) => `LANGUAGE plpgsql AS $$ BEGIN ${statements} RETURN NULL; END $$;`;

/** How many of each mark a session has, kept by the database itself: a list of cohorts would else read every mark of every trainee. */
export class SessionTally1764000640000 implements MigrationInterface {
  name = 'SessionTally1764000640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training.session_tally (
        session_id uuid NOT NULL, present integer NOT NULL, late integer NOT NULL, excused integer NOT NULL, absent integer NOT NULL,
        CONSTRAINT session_tally_pkey PRIMARY KEY (session_id),
        CONSTRAINT session_tally_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.class_session (id));
      CREATE FUNCTION training.tally_added() RETURNS trigger ${body(added(FROM_NEW))}
      CREATE FUNCTION training.tally_taken() RETURNS trigger ${body(added(FROM_OLD))}
      CREATE FUNCTION training.tally_changed() RETURNS trigger ${body(
        added(`
        SELECT session_id, ${MARKS.map((mark) => `sum(${mark})::int AS ${mark}`).join(', ')}
        FROM (${FROM_NEW} UNION ALL ${FROM_OLD}) both_sides GROUP BY session_id`),
      )}
      CREATE TRIGGER attendance_added AFTER INSERT ON training.attendance REFERENCING NEW TABLE AS now_there
        FOR EACH STATEMENT EXECUTE FUNCTION training.tally_added();
      CREATE TRIGGER attendance_taken AFTER DELETE ON training.attendance REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION training.tally_taken();
      CREATE TRIGGER attendance_changed AFTER UPDATE ON training.attendance REFERENCING OLD TABLE AS gone NEW TABLE AS now_there
        FOR EACH STATEMENT EXECUTE FUNCTION training.tally_changed();
      INSERT INTO training.session_tally SELECT session_id, ${counted('')} FROM training.attendance GROUP BY session_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER attendance_added ON training.attendance;
      DROP TRIGGER attendance_taken ON training.attendance;
      DROP TRIGGER attendance_changed ON training.attendance;
      DROP FUNCTION training.tally_added, training.tally_taken, training.tally_changed;
      DROP TABLE training.session_tally;
    `);
  }
}
