import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Identity1764000100000 implements MigrationInterface {
  name = 'Identity1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      CREATE TABLE identity.account (
        id uuid NOT NULL, email text NOT NULL, name_ar text NOT NULL, name_en text NOT NULL, password_hash text,
        language text NOT NULL DEFAULT 'ar', digits text NOT NULL DEFAULT 'latn', status text NOT NULL DEFAULT 'active', version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_pkey PRIMARY KEY (id),
        CONSTRAINT account_status_check CHECK (status IN ('active', 'suspended')),
        CONSTRAINT account_language_check CHECK (language IN ('ar', 'en')),
        CONSTRAINT account_digits_check CHECK (digits IN ('latn', 'arab')));
      CREATE UNIQUE INDEX account_email_idx ON identity.account (email);
      COMMENT ON COLUMN identity.account.password_hash IS 'argon2id; null until the person has chosen one';

      CREATE TABLE identity.role_grant (
        id uuid NOT NULL, account_id uuid NOT NULL, role text NOT NULL, scope_kind text, scope_id uuid,
        granted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT role_grant_pkey PRIMARY KEY (id),
        CONSTRAINT role_grant_scope_check CHECK ((scope_kind IS NULL) = (scope_id IS NULL)),
        CONSTRAINT role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id));
      CREATE INDEX role_grant_account_id_idx ON identity.role_grant (account_id);
      CREATE INDEX role_grant_scope_kind_scope_id_idx ON identity.role_grant (scope_kind, scope_id);
      CREATE UNIQUE INDEX role_grant_once ON identity.role_grant (account_id, role, coalesce(scope_kind, ''), coalesce(scope_id::text, ''));
      COMMENT ON COLUMN identity.role_grant.scope_kind IS 'null: over everything that the role is about';
      COMMENT ON COLUMN identity.role_grant.scope_id IS 'null: over everything that the role is about';

      CREATE TABLE identity.sign_in (
        id uuid NOT NULL, account_id uuid NOT NULL, token_hash bytea NOT NULL, user_agent text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL, ended_at timestamptz,
        CONSTRAINT sign_in_pkey PRIMARY KEY (id),
        CONSTRAINT sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id));
      CREATE INDEX sign_in_account_id_idx ON identity.sign_in (account_id);
      CREATE UNIQUE INDEX sign_in_token_hash_idx ON identity.sign_in (token_hash);
      COMMENT ON COLUMN identity.sign_in.ended_at IS 'null while it lasts';

      CREATE TABLE identity.centre (
        id uuid NOT NULL, name_ar text NOT NULL, name_en text NOT NULL, governorate text NOT NULL,
        CONSTRAINT centre_pkey PRIMARY KEY (id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}
