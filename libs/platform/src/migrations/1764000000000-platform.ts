import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Platform1764000000000 implements MigrationInterface {
  name = 'Platform1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA platform');
    await runner.query(`
      CREATE TABLE platform.idempotency_key (
        account_id uuid NOT NULL, key text NOT NULL, fingerprint bytea NOT NULL, status smallint, body jsonb, etag text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, key));
      CREATE INDEX idempotency_key_created_at_idx ON platform.idempotency_key (created_at);
      COMMENT ON COLUMN platform.idempotency_key.status IS 'null while the first request is still working';
      COMMENT ON COLUMN platform.idempotency_key.body IS 'null while working, and for answers without a body';
      COMMENT ON COLUMN platform.idempotency_key.etag IS 'null when the answer had no version';

      CREATE TABLE platform.audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT clock_timestamp(), account_id uuid,
        action text NOT NULL, thing text NOT NULL, thing_id text NOT NULL, before jsonb, after jsonb, request_id text,
        CONSTRAINT audit_entry_pkey PRIMARY KEY (id));
      CREATE INDEX audit_entry_at_idx ON platform.audit_entry (at);
      CREATE INDEX audit_entry_account_id_idx ON platform.audit_entry (account_id);
      CREATE INDEX audit_entry_thing_thing_id_idx ON platform.audit_entry (thing, thing_id);
      COMMENT ON COLUMN platform.audit_entry.account_id IS 'null when the system itself acted';
      COMMENT ON COLUMN platform.audit_entry.before IS 'null when there was nothing before; never a sensitive value';
      COMMENT ON COLUMN platform.audit_entry.after IS 'null when nothing is left; never a sensitive value';
      COMMENT ON COLUMN platform.audit_entry.request_id IS 'null outside of a request';

      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

      CREATE TABLE platform.job (
        id uuid NOT NULL, kind text NOT NULL, state text NOT NULL DEFAULT 'waiting', done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0, payload jsonb NOT NULL, result jsonb, error jsonb, account_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(), started_at timestamptz, finished_at timestamptz,
        CONSTRAINT job_pkey PRIMARY KEY (id),
        CONSTRAINT job_state_check CHECK (state IN ('waiting', 'running', 'done', 'failed')));
      CREATE INDEX job_account_id_idx ON platform.job (account_id);
      COMMENT ON COLUMN platform.job.result IS 'null until it is done';
      COMMENT ON COLUMN platform.job.error IS 'null unless it failed: what to tell the person, in both languages';
      COMMENT ON COLUMN platform.job.account_id IS 'null when no person asked for it';
      COMMENT ON COLUMN platform.job.started_at IS 'null until it is taken up';
      COMMENT ON COLUMN platform.job.finished_at IS 'null until it has ended';

      CREATE UNLOGGED TABLE platform.throttle (
        key text NOT NULL, window_start timestamptz NOT NULL, tries integer NOT NULL,
        CONSTRAINT throttle_pkey PRIMARY KEY (key, window_start));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE');
  }
}
