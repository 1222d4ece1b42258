import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Curriculum1764000400000 implements MigrationInterface {
  name = 'Curriculum1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA curriculum;
      CREATE TABLE curriculum.track (
        code text NOT NULL, name_ar text NOT NULL, name_en text NOT NULL, position smallint NOT NULL,
        CONSTRAINT track_pkey PRIMARY KEY (code));
      CREATE TABLE curriculum.skill_group (
        code text NOT NULL, name_ar text NOT NULL, name_en text NOT NULL, position smallint NOT NULL,
        CONSTRAINT skill_group_pkey PRIMARY KEY (code));
      CREATE TABLE curriculum.skill (
        code text NOT NULL, group_code text NOT NULL, broader text, name_ar text NOT NULL, name_en text NOT NULL,
        aliases_ar text[] NOT NULL, aliases_en text[] NOT NULL, misspellings text[] NOT NULL, esco_uri text,
        CONSTRAINT skill_pkey PRIMARY KEY (code),
        CONSTRAINT skill_group_code_fkey FOREIGN KEY (group_code) REFERENCES curriculum.skill_group (code),
        CONSTRAINT skill_broader_fkey FOREIGN KEY (broader) REFERENCES curriculum.skill (code));
      CREATE INDEX skill_group_code_idx ON curriculum.skill (group_code);
      CREATE INDEX skill_broader_idx ON curriculum.skill (broader);
      COMMENT ON COLUMN curriculum.skill.broader IS 'null at the top of its branch';
      COMMENT ON COLUMN curriculum.skill.esco_uri IS 'null when ESCO has no such skill';

      CREATE TABLE curriculum.curriculum (
        id uuid NOT NULL, code text NOT NULL, track text NOT NULL, title_ar text NOT NULL, title_en text NOT NULL,
        CONSTRAINT curriculum_pkey PRIMARY KEY (id),
        CONSTRAINT curriculum_track_fkey FOREIGN KEY (track) REFERENCES curriculum.track (code));
      CREATE UNIQUE INDEX curriculum_code_idx ON curriculum.curriculum (code);
      CREATE INDEX curriculum_track_idx ON curriculum.curriculum (track);

      CREATE TABLE curriculum.curriculum_version (
        id uuid NOT NULL, curriculum_id uuid NOT NULL, number smallint NOT NULL, published_at timestamptz,
        summary_ar text NOT NULL, summary_en text NOT NULL, weeks smallint NOT NULL, hours smallint NOT NULL,
        attendance_percent smallint NOT NULL, late_percent smallint NOT NULL DEFAULT 100, excused_percent smallint,
        unmarked_percent smallint NOT NULL DEFAULT 0, electives_passed smallint NOT NULL, capstone_minimum smallint NOT NULL,
        weighted_mean_minimum smallint NOT NULL,
        CONSTRAINT curriculum_version_pkey PRIMARY KEY (id),
        CONSTRAINT curriculum_version_curriculum_id_fkey FOREIGN KEY (curriculum_id) REFERENCES curriculum.curriculum (id),
        CONSTRAINT curriculum_version_percent_check CHECK (attendance_percent BETWEEN 0 AND 100 AND late_percent BETWEEN 0 AND 100
          AND excused_percent BETWEEN 0 AND 100 AND unmarked_percent BETWEEN 0 AND 100
          AND capstone_minimum BETWEEN 0 AND 100 AND weighted_mean_minimum BETWEEN 0 AND 100));
      CREATE UNIQUE INDEX curriculum_version_curriculum_id_number_idx ON curriculum.curriculum_version (curriculum_id, number);
      COMMENT ON COLUMN curriculum.curriculum_version.published_at IS 'null while it is a draft; nothing of it changes afterwards';
      COMMENT ON COLUMN curriculum.curriculum_version.excused_percent IS 'null: an excused session is left out of the rate';

      CREATE TABLE curriculum.course (
        id uuid NOT NULL, version_id uuid NOT NULL, code text NOT NULL, title_ar text NOT NULL, title_en text NOT NULL,
        hours smallint NOT NULL, core boolean NOT NULL, capstone boolean NOT NULL, pass_mark smallint NOT NULL, position smallint NOT NULL,
        CONSTRAINT course_pkey PRIMARY KEY (id),
        CONSTRAINT course_version_id_fkey FOREIGN KEY (version_id) REFERENCES curriculum.curriculum_version (id),
        CONSTRAINT course_hours_check CHECK (hours > 0),
        CONSTRAINT course_pass_mark_check CHECK (pass_mark BETWEEN 0 AND 100));
      CREATE UNIQUE INDEX course_version_id_code_idx ON curriculum.course (version_id, code);
      CREATE TABLE curriculum.course_after (
        course_id uuid NOT NULL, after_id uuid NOT NULL,
        CONSTRAINT course_after_pkey PRIMARY KEY (course_id, after_id),
        CONSTRAINT course_after_course_id_fkey FOREIGN KEY (course_id) REFERENCES curriculum.course (id),
        CONSTRAINT course_after_after_id_fkey FOREIGN KEY (after_id) REFERENCES curriculum.course (id));
      CREATE INDEX course_after_after_id_idx ON curriculum.course_after (after_id);
      CREATE TABLE curriculum.course_skill (
        course_id uuid NOT NULL, skill text NOT NULL, level smallint NOT NULL,
        CONSTRAINT course_skill_pkey PRIMARY KEY (course_id, skill),
        CONSTRAINT course_skill_course_id_fkey FOREIGN KEY (course_id) REFERENCES curriculum.course (id),
        CONSTRAINT course_skill_skill_fkey FOREIGN KEY (skill) REFERENCES curriculum.skill (code),
        CONSTRAINT course_skill_level_check CHECK (level BETWEEN 1 AND 4));
      CREATE INDEX course_skill_skill_idx ON curriculum.course_skill (skill);
      CREATE TABLE curriculum.assessment (
        id uuid NOT NULL, course_id uuid NOT NULL, code text NOT NULL, title_ar text NOT NULL, title_en text NOT NULL,
        weight smallint NOT NULL, position smallint NOT NULL,
        CONSTRAINT assessment_pkey PRIMARY KEY (id),
        CONSTRAINT assessment_course_id_fkey FOREIGN KEY (course_id) REFERENCES curriculum.course (id),
        CONSTRAINT assessment_weight_check CHECK (weight BETWEEN 1 AND 100));
      CREATE UNIQUE INDEX assessment_course_id_code_idx ON curriculum.assessment (course_id, code);

      CREATE FUNCTION curriculum.refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        changed jsonb;
        of_version uuid;
      BEGIN
        FOREACH changed IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
          of_version := coalesce(changed->>'version_id', CASE WHEN TG_TABLE_NAME = 'curriculum_version' THEN changed->>'id'
            ELSE (SELECT c.version_id::text FROM curriculum.course c WHERE c.id = (changed->>'course_id')::uuid) END)::uuid;
          IF EXISTS (SELECT FROM curriculum.curriculum_version v WHERE v.id = of_version AND v.published_at IS NOT NULL) THEN
            RAISE EXCEPTION 'a published curriculum version never changes: a correction is a new version' USING ERRCODE = 'restrict_violation';
          END IF;
        END LOOP;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE FUNCTION curriculum.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'published curriculum versions are never removed' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER curriculum_version_published BEFORE UPDATE OR DELETE ON curriculum.curriculum_version
        FOR EACH ROW EXECUTE FUNCTION curriculum.refuse_published_change();
      CREATE TRIGGER curriculum_version_kept BEFORE TRUNCATE ON curriculum.curriculum_version
        FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_truncate();
    `);
    for (const table of ['course', 'course_after', 'course_skill', 'assessment'])
      await runner.query(`
        CREATE TRIGGER ${table}_published BEFORE INSERT OR UPDATE OR DELETE ON curriculum.${table}
          FOR EACH ROW EXECUTE FUNCTION curriculum.refuse_published_change();
        CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON curriculum.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_truncate();
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA curriculum CASCADE');
  }
}
