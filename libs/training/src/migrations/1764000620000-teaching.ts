import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Teaching1764000620000 implements MigrationInterface {
  name = 'Teaching1764000620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      CREATE TABLE training.class_session (
        id uuid NOT NULL, cohort_id uuid NOT NULL, course_id uuid NOT NULL, centre_id uuid NOT NULL, trainer_id uuid, room text,
        on_day date NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'planned', reason text, moved_from timestamptz, makes_up_id uuid,
        marked_at timestamptz, marked_by uuid, version integer NOT NULL DEFAULT 1,
        CONSTRAINT class_session_pkey PRIMARY KEY (id),
        CONSTRAINT class_session_cohort_id_fkey FOREIGN KEY (cohort_id) REFERENCES training.cohort (id),
        CONSTRAINT class_session_course_id_fkey FOREIGN KEY (course_id) REFERENCES curriculum.course (id),
        CONSTRAINT class_session_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES identity.centre (id),
        CONSTRAINT class_session_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES identity.account (id),
        CONSTRAINT class_session_makes_up_id_fkey FOREIGN KEY (makes_up_id) REFERENCES training.class_session (id),
        CONSTRAINT class_session_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES identity.account (id),
        CONSTRAINT class_session_state_check CHECK (state IN ('planned', 'moved', 'held', 'cancelled', 'made_up')),
        CONSTRAINT class_session_reason_check CHECK (reason IN ('closure', 'strike', 'power', 'weather', 'trainer_absent', 'holiday', 'other')),
        CONSTRAINT class_session_ends_at_check CHECK (ends_at > starts_at),
        CONSTRAINT class_session_cancelled_check CHECK (state <> 'cancelled' OR reason IS NOT NULL),
        CONSTRAINT class_session_room_excl EXCLUDE USING gist (centre_id WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (room IS NOT NULL AND state NOT IN ('cancelled', 'made_up')),
        CONSTRAINT class_session_trainer_excl EXCLUDE USING gist (trainer_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (trainer_id IS NOT NULL AND state NOT IN ('cancelled', 'made_up')));
      CREATE INDEX class_session_cohort_id_starts_at_idx ON training.class_session (cohort_id, starts_at);
      CREATE INDEX class_session_centre_id_starts_at_idx ON training.class_session (centre_id, starts_at);
      CREATE INDEX class_session_course_id_idx ON training.class_session (course_id);
      CREATE INDEX class_session_trainer_id_idx ON training.class_session (trainer_id);
      CREATE INDEX class_session_makes_up_id_idx ON training.class_session (makes_up_id);
      CREATE INDEX class_session_marked_by_idx ON training.class_session (marked_by);
      COMMENT ON COLUMN training.class_session.trainer_id IS 'null until a trainer is chosen';
      COMMENT ON COLUMN training.class_session.room IS 'null: it is held remotely';
      COMMENT ON COLUMN training.class_session.reason IS 'null unless it was moved or cancelled';
      COMMENT ON COLUMN training.class_session.moved_from IS 'null unless it was moved: when it was first to begin';
      COMMENT ON COLUMN training.class_session.makes_up_id IS 'null unless it makes up for a cancelled session';
      COMMENT ON COLUMN training.class_session.marked_at IS 'null until its sheet was saved';
      COMMENT ON COLUMN training.class_session.marked_by IS 'null until its sheet was saved, and when an import saved it';

      CREATE TABLE training.attendance (
        session_id uuid NOT NULL, enrolment_id uuid NOT NULL, status text NOT NULL, arrived_at text,
        marked_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT attendance_pkey PRIMARY KEY (session_id, enrolment_id),
        CONSTRAINT attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.class_session (id),
        CONSTRAINT attendance_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES training.enrolment (id),
        CONSTRAINT attendance_status_check CHECK (status IN ('present', 'late', 'excused', 'absent')));
      CREATE INDEX attendance_enrolment_id_idx ON training.attendance (enrolment_id);
      COMMENT ON COLUMN training.attendance.arrived_at IS 'null unless it is known when somebody late came, HH:MM';

      CREATE TABLE training.excuse (
        session_id uuid NOT NULL, enrolment_id uuid NOT NULL, reason text NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT excuse_pkey PRIMARY KEY (session_id, enrolment_id),
        CONSTRAINT excuse_session_id_fkey FOREIGN KEY (session_id) REFERENCES training.class_session (id),
        CONSTRAINT excuse_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES training.enrolment (id));
      CREATE INDEX excuse_enrolment_id_idx ON training.excuse (enrolment_id);

      CREATE TABLE training.result (
        enrolment_id uuid NOT NULL, assessment_id uuid NOT NULL, score numeric(4,1), version integer NOT NULL DEFAULT 1,
        marked_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT result_pkey PRIMARY KEY (enrolment_id, assessment_id),
        CONSTRAINT result_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES training.enrolment (id),
        CONSTRAINT result_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES curriculum.assessment (id),
        CONSTRAINT result_score_check CHECK (score >= 0 AND score <= 100));
      CREATE INDEX result_assessment_id_idx ON training.result (assessment_id);
      COMMENT ON COLUMN training.result.score IS 'null after a score was taken away';

      CREATE TABLE training.assessment_due (
        cohort_id uuid NOT NULL, assessment_id uuid NOT NULL, due_on date NOT NULL,
        CONSTRAINT assessment_due_pkey PRIMARY KEY (cohort_id, assessment_id),
        CONSTRAINT assessment_due_cohort_id_fkey FOREIGN KEY (cohort_id) REFERENCES training.cohort (id),
        CONSTRAINT assessment_due_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES curriculum.assessment (id));
      CREATE INDEX assessment_due_assessment_id_idx ON training.assessment_due (assessment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE training.assessment_due, training.result, training.excuse, training.attendance, training.class_session',
    );
  }
}
