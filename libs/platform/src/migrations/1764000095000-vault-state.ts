import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The database knows which secret it is sealed with; answers that are kept for a repeat are sealed too. */
export class VaultState1764000095000 implements MigrationInterface {
  name = 'VaultState1764000095000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.vault_state (
        one boolean NOT NULL, fingerprint bytea NOT NULL, next bytea, progress jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT vault_state_pkey PRIMARY KEY (one), CONSTRAINT vault_state_one_check CHECK (one));
      COMMENT ON COLUMN platform.vault_state.next IS 'null unless the secret is being changed: the digest of the next one';
      DELETE FROM platform.idempotency_key;
      ALTER TABLE platform.idempotency_key DROP COLUMN body;
      ALTER TABLE platform.idempotency_key ADD COLUMN body bytea;
      COMMENT ON COLUMN platform.idempotency_key.body
        IS 'sealed, as it was sent, member by member; null while working, and for answers without a body';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM platform.idempotency_key;
      ALTER TABLE platform.idempotency_key DROP COLUMN body;
      ALTER TABLE platform.idempotency_key ADD COLUMN body json;
      COMMENT ON COLUMN platform.idempotency_key.body
        IS 'as it was sent, member by member; null while working, and for answers without a body';
      DROP TABLE platform.vault_state;
    `);
  }
}
