import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Imports into an intake, and rows that changed what was there before: how it was, so that it can be put back. */
export class ImportUndo1764000910000 implements MigrationInterface {
  name = 'ImportUndo1764000910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exchange.import ADD COLUMN intake_id uuid,
        ADD CONSTRAINT import_intake_id_fkey FOREIGN KEY (intake_id) REFERENCES training.intake (id);
      CREATE INDEX import_intake_id_idx ON exchange.import (intake_id);
      COMMENT ON COLUMN exchange.import.intake_id IS 'null when the rows are no applications to one intake';
      ALTER TABLE exchange.import_row ADD COLUMN undo bytea;
      COMMENT ON COLUMN exchange.import_row.undo IS 'null when the thing itself says all that is needed to take it back';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exchange.import_row DROP COLUMN undo;
      ALTER TABLE exchange.import DROP COLUMN intake_id;
    `);
  }
}
