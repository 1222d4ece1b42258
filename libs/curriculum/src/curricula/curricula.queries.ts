import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';

export interface CurriculumRow {
  id: string;
  code: string;
  track: { code: string; name: Bilingual };
  title: Bilingual;
  versions: { id: string; number: number; publishedAt: string; hours: number; weeks: number }[];
}

/** The head of a published version: what a cohort needs to know of what it follows. */
export interface VersionRow {
  id: string;
  curriculumId: string;
  code: string;
  track: { code: string; name: Bilingual };
  title: Bilingual;
  number: number;
  publishedAt: Date;
  summary: Bilingual;
  weeks: number;
  hours: number;
  attendancePercent: number;
  latePercent: number;
  excusedPercent: number | null;
  unmarkedPercent: number;
  electivesPassed: number;
  capstoneMinimum: number;
  weightedMeanMinimum: number;
}

export interface CourseRow {
  id: string;
  versionId: string;
  code: string;
  title: Bilingual;
  hours: number;
  core: boolean;
  capstone: boolean;
  passMark: number;
  /** Codes of the courses that come first. */
  after: string[];
  skills: { code: string; name: Bilingual; level: number }[];
  assessments: { id: string; code: string; title: Bilingual; weight: number }[];
}

const VERSION = `SELECT v.id, v.curriculum_id AS "curriculumId", c.code,
    jsonb_build_object('code', t.code, 'name', jsonb_build_object('ar', t.name_ar, 'en', t.name_en)) AS track,
    jsonb_build_object('ar', c.title_ar, 'en', c.title_en) AS title, v.number, v.published_at AS "publishedAt",
    jsonb_build_object('ar', v.summary_ar, 'en', v.summary_en) AS summary, v.weeks, v.hours,
    v.attendance_percent AS "attendancePercent", v.late_percent AS "latePercent", v.excused_percent AS "excusedPercent",
    v.unmarked_percent AS "unmarkedPercent", v.electives_passed AS "electivesPassed", v.capstone_minimum AS "capstoneMinimum",
    v.weighted_mean_minimum AS "weightedMeanMinimum"
  FROM curriculum.curriculum_version v JOIN curriculum.curriculum c ON c.id = v.curriculum_id
  JOIN curriculum.track t ON t.code = c.track WHERE v.published_at IS NOT NULL`;

@Injectable()
export class CurriculaQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Curricula with a published version, by track and Arabic title; newest version first. */
  list(): Promise<CurriculumRow[]> {
    return this.transactions.query(
      `SELECT c.id, c.code, jsonb_build_object('code', t.code, 'name', jsonb_build_object('ar', t.name_ar, 'en', t.name_en)) AS track,
         jsonb_build_object('ar', c.title_ar, 'en', c.title_en) AS title,
         jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'publishedAt', v.published_at, 'hours', v.hours, 'weeks', v.weeks)
           ORDER BY v.number DESC) AS versions
       FROM curriculum.curriculum c JOIN curriculum.track t ON t.code = c.track
       JOIN curriculum.curriculum_version v ON v.curriculum_id = c.id AND v.published_at IS NOT NULL
       GROUP BY c.id, t.code ORDER BY t.position, c.title_ar LIMIT 200`,
    );
  }

  async version(curriculumId: string, number: number): Promise<VersionRow | null> {
    const [row] = await this.transactions.query<VersionRow>(`${VERSION} AND v.curriculum_id = $1 AND v.number = $2`, [
      curriculumId,
      number,
    ]);
    return row ?? null;
  }

  versions(ids: readonly string[]): Promise<VersionRow[]> {
    return this.transactions.query(`${VERSION} AND v.id = ANY($1)`, [ids]);
  }

  /** The courses of versions in their order, with skills and assessments. */
  courses(versionIds: readonly string[]): Promise<CourseRow[]> {
    return this.transactions.query(
      `SELECT c.id, c.version_id AS "versionId", c.code, jsonb_build_object('ar', c.title_ar, 'en', c.title_en) AS title, c.hours, c.core,
         c.capstone, c.pass_mark AS "passMark",
         ARRAY(SELECT b.code FROM curriculum.course_after a JOIN curriculum.course b ON b.id = a.after_id
           WHERE a.course_id = c.id ORDER BY b.position) AS after,
         coalesce((SELECT jsonb_agg(jsonb_build_object('code', s.code, 'name', jsonb_build_object('ar', s.name_ar, 'en', s.name_en),
             'level', cs.level) ORDER BY cs.level DESC, s.code)
           FROM curriculum.course_skill cs JOIN curriculum.skill s ON s.code = cs.skill WHERE cs.course_id = c.id), '[]') AS skills,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code,
             'title', jsonb_build_object('ar', a.title_ar, 'en', a.title_en), 'weight', a.weight) ORDER BY a.position)
           FROM curriculum.assessment a WHERE a.course_id = c.id), '[]') AS assessments
       FROM curriculum.course c WHERE c.version_id = ANY($1) ORDER BY c.version_id, c.position`,
      [versionIds],
    );
  }
}
