import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists of persons are in the order of their folded names; a merge keeps what is needed to undo it. */
export class MergeUndo1764000310000 implements MigrationInterface {
  name = 'MergeUndo1764000310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people.merge ADD COLUMN undo jsonb NOT NULL DEFAULT '{}';
      DROP INDEX people.person_name_order;
      DROP INDEX people.person_name_key_idx;
      CREATE INDEX person_name_order ON people.person (name_key, id) WHERE merged_into IS NULL;
      CREATE UNIQUE INDEX merge_one_standing ON people.merge (from_id) WHERE undone_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX people.merge_one_standing;
      DROP INDEX people.person_name_order;
      CREATE INDEX person_name_order ON people.person (first_ar, family_ar, id) WHERE merged_into IS NULL;
      CREATE INDEX person_name_key_idx ON people.person (name_key);
      ALTER TABLE people.merge DROP COLUMN undo;
    `);
  }
}
