import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Accounts1764000110000 implements MigrationInterface {
  name = 'Accounts1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.sign_in ADD idle_minutes integer NOT NULL DEFAULT 20160, ADD address text NOT NULL DEFAULT '',
        ADD proved_at timestamptz NOT NULL DEFAULT now();

      CREATE TABLE identity.invitation (
        id uuid NOT NULL, email text NOT NULL, role text NOT NULL, scope_kind text, scope_id uuid, language text NOT NULL,
        invited_by uuid, token_hash bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL, accepted_at timestamptz, withdrawn_at timestamptz, version integer NOT NULL DEFAULT 1,
        CONSTRAINT invitation_pkey PRIMARY KEY (id),
        CONSTRAINT invitation_scope_check CHECK ((scope_kind IS NULL) = (scope_id IS NULL)),
        CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES identity.account (id));
      CREATE UNIQUE INDEX invitation_token_hash_idx ON identity.invitation (token_hash);
      CREATE INDEX invitation_invited_by_idx ON identity.invitation (invited_by);
      CREATE INDEX invitation_created_at_id_idx ON identity.invitation (created_at, id);
      COMMENT ON COLUMN identity.invitation.scope_kind IS 'null: over everything that the role is about';
      COMMENT ON COLUMN identity.invitation.scope_id IS 'null: over everything that the role is about';
      COMMENT ON COLUMN identity.invitation.invited_by IS 'null: made on the command line';
      COMMENT ON COLUMN identity.invitation.accepted_at IS 'null until it was accepted';
      COMMENT ON COLUMN identity.invitation.withdrawn_at IS 'null unless it was withdrawn or replaced';

      CREATE TABLE identity.reset_link (
        id uuid NOT NULL, account_id uuid NOT NULL, token_hash bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL, used_at timestamptz,
        CONSTRAINT reset_link_pkey PRIMARY KEY (id),
        CONSTRAINT reset_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id));
      CREATE UNIQUE INDEX reset_link_token_hash_idx ON identity.reset_link (token_hash);
      CREATE INDEX reset_link_account_id_idx ON identity.reset_link (account_id);
      COMMENT ON COLUMN identity.reset_link.used_at IS 'null until it was used or replaced';

      CREATE TABLE identity.api_token (
        id uuid NOT NULL, account_id uuid NOT NULL, name text NOT NULL, token_hash bytea NOT NULL, roles text[] NOT NULL,
        read_only boolean NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
        last_used_at timestamptz, ended_at timestamptz,
        CONSTRAINT api_token_pkey PRIMARY KEY (id),
        CONSTRAINT api_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id));
      CREATE UNIQUE INDEX api_token_token_hash_idx ON identity.api_token (token_hash);
      CREATE INDEX api_token_account_id_idx ON identity.api_token (account_id);
      COMMENT ON COLUMN identity.api_token.last_used_at IS 'null until it was used';
      COMMENT ON COLUMN identity.api_token.ended_at IS 'null while it is good';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity.api_token, identity.reset_link, identity.invitation;
      ALTER TABLE identity.sign_in DROP idle_minutes, DROP address, DROP proved_at;
    `);
  }
}
