import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Progress1764000800000 implements MigrationInterface {
  name = 'Progress1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA progress;
      CREATE TABLE progress.target (
        indicator text NOT NULL, baseline integer NOT NULL, since date NOT NULL, value integer NOT NULL, due date, source_ar text NOT NULL, source_en text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT target_pkey PRIMARY KEY (indicator),
        CONSTRAINT target_value_check CHECK (value > baseline AND baseline >= 0));
      COMMENT ON COLUMN progress.target.due IS 'null when nobody has set a day';
    `);
    // The two targets of the programme hold wherever it runs; the document names no day.
    await runner.query(`
      INSERT INTO progress.target (indicator, baseline, since, value, source_ar, source_en) VALUES
        ('graduates', 0, '2021-03-15', 6000, 'وثيقة البرنامج، 15 آذار 2021', 'Programme document, 15 March 2021'),
        ('professionals', 3000, '2021-03-15', 20000, 'وثيقة البرنامج، 15 آذار 2021', 'Programme document, 15 March 2021')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA progress CASCADE');
  }
}
