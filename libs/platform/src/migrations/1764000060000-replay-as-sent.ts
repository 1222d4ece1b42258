import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** `jsonb` sorts the members of an object; a repeat gets the first answer letter by letter. */
export class ReplayAsSent1764000060000 implements MigrationInterface {
  name = 'ReplayAsSent1764000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.idempotency_key ALTER COLUMN body TYPE json USING body::json;
      COMMENT ON COLUMN platform.idempotency_key.body
        IS 'as it was sent, member by member; null while working, and for answers without a body';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.idempotency_key ALTER COLUMN body TYPE jsonb USING body::jsonb;
      COMMENT ON COLUMN platform.idempotency_key.body IS 'null while working, and for answers without a body';
    `);
  }
}
