import { idOf, type LoadedThing } from '../thing.js';

const CORE = `md5(id || ' core')::uuid`;
const CAPSTONE = `md5(id || ' capstone')::uuid`;

/** A curriculum per track, named after it; a version is a core course and a capstone. Published once its assessments are there. */
export const CURRICULA: LoadedThing = {
  file: 'curricula',
  columns: ['id', 'track', 'version', 'title_ar', 'title_en', 'hours'],
  statements: [
    `INSERT INTO curriculum.curriculum (id, code, track, title_ar, title_en)
     SELECT DISTINCT md5('curriculum ' || track)::uuid, 'loaded-' || track, track, title_ar, title_en FROM staged_curricula`,
    `INSERT INTO curriculum.curriculum_version (id, curriculum_id, number, summary_ar, summary_en, weeks, hours, attendance_percent,
       electives_passed, capstone_minimum, weighted_mean_minimum)
     SELECT ${idOf('id')}, md5('curriculum ' || track)::uuid, version::smallint, title_ar, title_en, ceil(hours::numeric / 20), hours::smallint,
       75, 0, 60, 60 FROM staged_curricula`,
    `INSERT INTO curriculum.course (id, version_id, code, title_ar, title_en, hours, core, capstone, pass_mark, position)
     SELECT ${CORE}, ${idOf('id')}, 'core', title_ar, title_en, hours::smallint * 3 / 4, true, false, 60, 1 FROM staged_curricula
     UNION ALL
     SELECT ${CAPSTONE}, ${idOf('id')}, 'capstone', 'مشروع التخرّج', 'Capstone', hours::smallint / 4, true, true, 60, 2 FROM staged_curricula`,
  ],
};

/** Weights are those within a course: the capstone course has one assessment, the core course all others. */
export const ASSESSMENTS: LoadedThing = {
  file: 'assessments',
  columns: ['id', 'curriculum_id', 'title', 'weight', 'maximum', 'pass_mark'],
  statements: [
    `INSERT INTO curriculum.assessment (id, course_id, code, title_ar, title_en, weight, position)
     SELECT ${idOf('id')}, md5(curriculum_id || CASE WHEN place = '6' THEN ' capstone' ELSE ' core' END)::uuid, id,
       CASE WHEN place = '6' THEN 'مشروع التخرّج' ELSE 'تقييم ' || place END, title,
       CASE WHEN place = '6' THEN 100 ELSE 20 END, place::smallint
     FROM (SELECT *, split_part(id, '-', 3) AS place FROM staged_assessments) AS numbered`,
    `UPDATE curriculum.curriculum_version SET published_at = '2020-06-01T00:00:00Z' WHERE id IN (SELECT ${idOf('id')} FROM staged_curricula)`,
  ],
};
