import { type QueryRunner } from 'typeorm';
import { dataSourceFor } from '#platform';
import {
  type CurriculumFile,
  readCurricula,
  readSkillGroups,
  readSkills,
  readTracks,
  type SkillLine,
} from './reference-files.js';
import { referenceId } from './reference-id.js';

/**
 * Brings tracks, skills and the published curricula of our files into a database: what is new is added, names of tracks
 * and skills follow the files, a version that is there stays as it is. Safe to run at every start.
 */
export async function loadReferenceData(url: string): Promise<void> {
  const source = await dataSourceFor(url, [], 1).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`SELECT pg_advisory_xact_lock(hashtext('curriculum reference data'))`);
    await loadLabels(runner);
    await loadSkills(runner, readSkills());
    for (const curriculum of readCurricula()) await loadCurriculum(runner, curriculum);
    await runner.commitTransaction();
  } finally {
    await runner.release();
    await source.destroy();
  }
}

async function loadLabels(runner: QueryRunner): Promise<void> {
  const tables = [
    ['track', readTracks()],
    ['skill_group', readSkillGroups()],
  ] as const;
  for (const [table, lines] of tables)
    await runner.query(
      `INSERT INTO curriculum.${table} (code, name_ar, name_en, position)
       SELECT code, label_ar, label_en, position
       FROM jsonb_to_recordset($1::jsonb) AS l(code text, label_ar text, label_en text, position smallint)
       ON CONFLICT (code) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en, position = excluded.position`,
      [JSON.stringify(lines.map((line, position) => ({ ...line, position })))],
    );
}

async function loadSkills(runner: QueryRunner, lines: SkillLine[]): Promise<void> {
  const list = (cell: string) => cell.split(';').filter(Boolean);
  const rows = lines.map((line) => ({
    code: line.code,
    group_code: line.group,
    broader: line.broader || null,
    name_ar: line.label_ar,
    name_en: line.label_en,
    aliases_ar: list(line.aliases_ar),
    aliases_en: list(line.aliases_en),
    misspellings: list(line.misspellings),
    esco_uri: line.esco_uri || null,
  }));
  await runner.query(
    `INSERT INTO curriculum.skill (code, group_code, broader, name_ar, name_en, aliases_ar, aliases_en, misspellings, esco_uri)
     SELECT code, group_code, broader, name_ar, name_en, aliases_ar, aliases_en, misspellings, esco_uri
     FROM jsonb_to_recordset($1::jsonb) AS l(code text, group_code text, broader text, name_ar text, name_en text,
       aliases_ar text[], aliases_en text[], misspellings text[], esco_uri text)
     ON CONFLICT (code) DO UPDATE SET group_code = excluded.group_code, broader = excluded.broader, name_ar = excluded.name_ar,
       name_en = excluded.name_en, aliases_ar = excluded.aliases_ar, aliases_en = excluded.aliases_en,
       misspellings = excluded.misspellings, esco_uri = excluded.esco_uri`,
    [JSON.stringify(rows)],
  );
}

async function loadCurriculum(runner: QueryRunner, file: CurriculumFile): Promise<void> {
  const curriculumId = referenceId('curriculum', file.code);
  const versionId = referenceId('curriculum', file.code, file.version);
  await runner.query(
    `INSERT INTO curriculum.curriculum (id, code, track, title_ar, title_en) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO UPDATE SET title_ar = excluded.title_ar, title_en = excluded.title_en`,
    [curriculumId, file.code, file.track, file.title.ar, file.title.en],
  );
  const { graduation: rule } = file;
  const inserted = await runner.manager.query<unknown[]>(
    `INSERT INTO curriculum.curriculum_version (id, curriculum_id, number, summary_ar, summary_en, weeks, hours, attendance_percent,
       electives_passed, capstone_minimum, weighted_mean_minimum)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    [
      versionId,
      curriculumId,
      file.version,
      file.summary.ar,
      file.summary.en,
      file.weeks,
      file.hours,
      rule.attendance_percent,
      rule.electives_passed,
      rule.capstone_minimum,
      rule.weighted_mean_minimum,
    ],
  );
  if (!inserted.length) return;
  await insertCourses(runner, file, versionId);
  await runner.query('UPDATE curriculum.curriculum_version SET published_at = now() WHERE id = $1', [versionId]);
}

async function insertCourses(runner: QueryRunner, file: CurriculumFile, versionId: string): Promise<void> {
  const courseId = (code: string) => referenceId('course', file.code, file.version, code);
  const courses = file.courses.map((course, position) => ({
    id: courseId(course.code),
    version_id: versionId,
    code: course.code,
    title_ar: course.title.ar,
    title_en: course.title.en,
    hours: course.hours,
    core: course.core,
    capstone: course.capstone ?? false,
    pass_mark: course.pass,
    position,
  }));
  const after = file.courses.flatMap((course) =>
    (course.after ?? []).map((before) => ({ course_id: courseId(course.code), after_id: courseId(before) })),
  );
  const skills = file.courses.flatMap((course) =>
    Object.entries(course.teaches).map(([skill, level]) => ({ course_id: courseId(course.code), skill, level })),
  );
  const assessments = file.courses.flatMap((course) =>
    course.assessments.map(({ code, title, weight }, position) => ({
      id: referenceId('assessment', file.code, file.version, course.code, code),
      course_id: courseId(course.code),
      code,
      title_ar: title.ar,
      title_en: title.en,
      weight,
      position,
    })),
  );
  const tables = { course: courses, course_after: after, course_skill: skills, assessment: assessments };
  for (const [table, rows] of Object.entries(tables))
    await runner.query(
      `INSERT INTO curriculum.${table} SELECT * FROM jsonb_populate_recordset(NULL::curriculum.${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
}
