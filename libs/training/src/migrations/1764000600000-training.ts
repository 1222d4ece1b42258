import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Training1764000600000 implements MigrationInterface {
  name = 'Training1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA training;
      CREATE TABLE training.programme (
        id uuid NOT NULL, code text NOT NULL, title_ar text NOT NULL, title_en text NOT NULL, funder text NOT NULL,
        budget_amount bigint, budget_currency text, starts_on date NOT NULL, ends_on date, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT programme_pkey PRIMARY KEY (id),
        CONSTRAINT programme_ends_on_check CHECK (ends_on >= starts_on),
        CONSTRAINT programme_budget_check CHECK ((budget_amount IS NULL) = (budget_currency IS NULL) AND budget_amount >= 0),
        CONSTRAINT programme_budget_currency_check CHECK (budget_currency IN ('ILS', 'USD', 'JOD', 'EUR')));
      CREATE UNIQUE INDEX programme_code_idx ON training.programme (code);
      COMMENT ON COLUMN training.programme.budget_amount IS 'minor units; null while no budget is set';
      COMMENT ON COLUMN training.programme.budget_currency IS 'null while no budget is set';
      COMMENT ON COLUMN training.programme.ends_on IS 'null while no end is set';

      CREATE TABLE training.intake (
        id uuid NOT NULL, programme_id uuid NOT NULL, centre_id uuid NOT NULL, track text NOT NULL, title_ar text NOT NULL, title_en text NOT NULL,
        opens_on date NOT NULL, closes_on date NOT NULL, seats integer NOT NULL, criteria_ar text NOT NULL, criteria_en text NOT NULL,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT intake_pkey PRIMARY KEY (id),
        CONSTRAINT intake_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES training.programme (id),
        CONSTRAINT intake_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES identity.centre (id),
        CONSTRAINT intake_track_fkey FOREIGN KEY (track) REFERENCES curriculum.track (code),
        CONSTRAINT intake_closes_on_check CHECK (closes_on >= opens_on),
        CONSTRAINT intake_seats_check CHECK (seats > 0));
      CREATE INDEX intake_programme_id_idx ON training.intake (programme_id);
      CREATE INDEX intake_centre_id_idx ON training.intake (centre_id);
      CREATE INDEX intake_track_idx ON training.intake (track);
      CREATE INDEX intake_closes_on_id_idx ON training.intake (closes_on, id);

      CREATE TABLE training.application (
        id uuid NOT NULL, intake_id uuid NOT NULL, person_id uuid NOT NULL, state text NOT NULL DEFAULT 'submitted', intent text NOT NULL,
        motivation text, submitted_on date NOT NULL, decided_on date, decided_by uuid, reason text, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT application_pkey PRIMARY KEY (id),
        CONSTRAINT application_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES training.intake (id),
        CONSTRAINT application_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id),
        CONSTRAINT application_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account (id),
        CONSTRAINT application_state_check CHECK (state IN ('submitted', 'screened', 'admitted', 'waitlisted', 'rejected', 'withdrawn')),
        CONSTRAINT application_intent_check CHECK (intent IN ('seeks_work', 'own_venture', 'further_study', 'other')),
        CONSTRAINT application_reason_check CHECK (reason IN ('age', 'education', 'skills', 'availability', 'incomplete', 'no_seat', 'withdrew', 'other')),
        CONSTRAINT application_rejected_check CHECK (state <> 'rejected' OR reason IS NOT NULL),
        CONSTRAINT application_decided_on_check CHECK (decided_on >= submitted_on));
      CREATE UNIQUE INDEX application_intake_id_person_id_idx ON training.application (intake_id, person_id);
      CREATE INDEX application_person_id_idx ON training.application (person_id);
      CREATE INDEX application_decided_by_idx ON training.application (decided_by);
      CREATE INDEX application_order_idx ON training.application (intake_id, submitted_on, id);
      CREATE INDEX application_waiting_idx ON training.application (submitted_on, id) WHERE state IN ('submitted', 'screened');
      COMMENT ON COLUMN training.application.motivation IS 'null when the applicant wrote nothing';
      COMMENT ON COLUMN training.application.decided_on IS 'null until it is decided';
      COMMENT ON COLUMN training.application.decided_by IS 'null until it is decided, and when it came from a file';
      COMMENT ON COLUMN training.application.reason IS 'null unless it was refused or withdrawn';

      CREATE TABLE training.cohort (
        id uuid NOT NULL, code text NOT NULL, title_ar text NOT NULL, title_en text NOT NULL, centre_id uuid NOT NULL,
        curriculum_version_id uuid NOT NULL, programme_id uuid NOT NULL, intake_id uuid, capacity integer NOT NULL,
        starts_on date NOT NULL, ends_on date NOT NULL, roster_frozen_on date, state text NOT NULL DEFAULT 'planned',
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT cohort_pkey PRIMARY KEY (id),
        CONSTRAINT cohort_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES identity.centre (id),
        CONSTRAINT cohort_curriculum_version_id_fkey FOREIGN KEY (curriculum_version_id) REFERENCES curriculum.curriculum_version (id),
        CONSTRAINT cohort_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES training.programme (id),
        CONSTRAINT cohort_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES training.intake (id),
        CONSTRAINT cohort_state_check CHECK (state IN ('planned', 'running', 'finished', 'cancelled')),
        CONSTRAINT cohort_capacity_check CHECK (capacity > 0),
        CONSTRAINT cohort_ends_on_check CHECK (ends_on >= starts_on));
      CREATE UNIQUE INDEX cohort_code_idx ON training.cohort (code);
      CREATE INDEX cohort_starts_on_id_idx ON training.cohort (starts_on, id);
      CREATE INDEX cohort_centre_id_starts_on_id_idx ON training.cohort (centre_id, starts_on, id);
      CREATE INDEX cohort_curriculum_version_id_idx ON training.cohort (curriculum_version_id);
      CREATE INDEX cohort_programme_id_idx ON training.cohort (programme_id);
      CREATE INDEX cohort_intake_id_idx ON training.cohort (intake_id);
      COMMENT ON COLUMN training.cohort.intake_id IS 'null when nobody applied through an intake';
      COMMENT ON COLUMN training.cohort.roster_frozen_on IS 'null while no day is set from which on nobody is enrolled';

      CREATE TABLE training.cohort_trainer (
        cohort_id uuid NOT NULL, account_id uuid NOT NULL, since timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT cohort_trainer_pkey PRIMARY KEY (cohort_id, account_id),
        CONSTRAINT cohort_trainer_cohort_id_fkey FOREIGN KEY (cohort_id) REFERENCES training.cohort (id),
        CONSTRAINT cohort_trainer_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id));
      CREATE INDEX cohort_trainer_account_id_idx ON training.cohort_trainer (account_id);

      CREATE TABLE training.enrolment (
        id uuid NOT NULL, person_id uuid NOT NULL, cohort_id uuid NOT NULL, state text NOT NULL DEFAULT 'enrolled', intent text NOT NULL,
        enrolled_on date NOT NULL, ended_on date, exit_reason text, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT enrolment_pkey PRIMARY KEY (id),
        CONSTRAINT enrolment_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id),
        CONSTRAINT enrolment_cohort_id_fkey FOREIGN KEY (cohort_id) REFERENCES training.cohort (id),
        CONSTRAINT enrolment_state_check CHECK (state IN ('enrolled', 'active', 'completed', 'graduated', 'deferred', 'withdrawn', 'dismissed')),
        CONSTRAINT enrolment_intent_check CHECK (intent IN ('seeks_work', 'own_venture', 'further_study', 'other')),
        CONSTRAINT enrolment_exit_reason_check CHECK (exit_reason IN ('found_work', 'further_study', 'health', 'family', 'distance', 'cost', 'level',
          'attendance', 'conduct', 'moved', 'deceased', 'detained', 'medical_90', 'other')),
        CONSTRAINT enrolment_exit_check CHECK ((state IN ('deferred', 'withdrawn', 'dismissed')) = (exit_reason IS NOT NULL)),
        CONSTRAINT enrolment_ended_on_check CHECK (ended_on >= enrolled_on));
      CREATE UNIQUE INDEX enrolment_cohort_id_person_id_idx ON training.enrolment (cohort_id, person_id);
      CREATE INDEX enrolment_person_id_idx ON training.enrolment (person_id);
      COMMENT ON COLUMN training.enrolment.ended_on IS 'null while she is enrolled or active: the day of graduation or exit, or the end of the training';
      COMMENT ON COLUMN training.enrolment.exit_reason IS 'null unless she left';

      CREATE TABLE training.certificate (
        id uuid NOT NULL, serial text NOT NULL, enrolment_id uuid NOT NULL, person_id uuid NOT NULL, cohort_id uuid NOT NULL,
        curriculum_version_id uuid NOT NULL, issued_on date NOT NULL, issued_by uuid, revoked_on date, revoked_reason text, revoked_by uuid,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT certificate_pkey PRIMARY KEY (id),
        CONSTRAINT certificate_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id),
        CONSTRAINT certificate_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES training.enrolment (id),
        CONSTRAINT certificate_cohort_id_fkey FOREIGN KEY (cohort_id) REFERENCES training.cohort (id),
        CONSTRAINT certificate_curriculum_version_id_fkey FOREIGN KEY (curriculum_version_id) REFERENCES curriculum.curriculum_version (id),
        CONSTRAINT certificate_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES identity.account (id),
        CONSTRAINT certificate_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES identity.account (id),
        CONSTRAINT certificate_serial_check CHECK (serial ~ '^MSR[0-9]{2}[0-9A-HJKMNP-TV-Z]{8}[0-9A-HJKMNP-TV-Z]$'),
        CONSTRAINT certificate_revoked_reason_check CHECK (revoked_reason IN ('wrong_person', 'wrong_data', 'not_earned', 'misused')),
        CONSTRAINT certificate_revoked_check CHECK ((revoked_on IS NULL) = (revoked_reason IS NULL)));
      CREATE UNIQUE INDEX certificate_serial_idx ON training.certificate (serial);
      CREATE UNIQUE INDEX certificate_one_valid ON training.certificate (enrolment_id) WHERE revoked_on IS NULL;
      CREATE INDEX certificate_enrolment_id_idx ON training.certificate (enrolment_id);
      CREATE INDEX certificate_person_id_idx ON training.certificate (person_id);
      CREATE INDEX certificate_cohort_id_idx ON training.certificate (cohort_id);
      CREATE INDEX certificate_curriculum_version_id_idx ON training.certificate (curriculum_version_id);
      CREATE INDEX certificate_issued_by_idx ON training.certificate (issued_by);
      CREATE INDEX certificate_revoked_by_idx ON training.certificate (revoked_by);
      COMMENT ON COLUMN training.certificate.issued_by IS 'null when it was loaded from a file';
      COMMENT ON COLUMN training.certificate.revoked_on IS 'null while it is valid';
      COMMENT ON COLUMN training.certificate.revoked_reason IS 'null while it is valid';
      COMMENT ON COLUMN training.certificate.revoked_by IS 'null while it is valid';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA training CASCADE');
  }
}
