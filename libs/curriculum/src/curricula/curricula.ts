import { Injectable } from '@nestjs/common';
import { type Bilingual } from '#platform';
import { CurriculaQueries, type CourseRow, type VersionRow } from './curricula.queries.js';

/** A published version, as other libs see it. Percentages and marks are 0 to 100. */
export interface VersionOutline {
  id: string;
  curriculumId: string;
  code: string;
  track: string;
  title: Bilingual;
  number: number;
  weeks: number;
  hours: number;
  /** What a mark of a held session counts; present is 100, absent 0, `excused` null: left out of the rate. */
  attendance: { latePercent: number; excusedPercent: number | null; unmarkedPercent: number };
  graduation: {
    attendancePercent: number;
    electivesPassed: number;
    capstoneMinimum: number;
    weightedMeanMinimum: number;
  };
}

/** A course of a version: its order is that of the list. */
export type CourseOutline = CourseRow;

/** What is taught, for other libs. Published versions never change, so what is read here stays true. */
@Injectable()
export class Curricula {
  constructor(private readonly queries: CurriculaQueries) {}

  /** Published versions by id; a draft is not there. */
  async versions(ids: readonly string[]): Promise<Map<string, VersionOutline>> {
    if (!ids.length) return new Map();
    const rows = await this.queries.versions([...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, toOutline(row)]));
  }

  async version(id: string): Promise<VersionOutline | null> {
    return (await this.versions([id])).get(id) ?? null;
  }

  /** The courses of a version in their order, with the skills that they teach and their assessments. */
  courses(versionId: string): Promise<CourseOutline[]> {
    return this.queries.courses([versionId]);
  }
}

const toOutline = (row: VersionRow): VersionOutline => ({
  id: row.id,
  curriculumId: row.curriculumId,
  code: row.code,
  track: row.track.code,
  title: row.title,
  number: row.number,
  weeks: row.weeks,
  hours: row.hours,
  attendance: {
    latePercent: row.latePercent,
    excusedPercent: row.excusedPercent,
    unmarkedPercent: row.unmarkedPercent,
  },
  graduation: {
    attendancePercent: row.attendancePercent,
    electivesPassed: row.electivesPassed,
    capstoneMinimum: row.capstoneMinimum,
    weightedMeanMinimum: row.weightedMeanMinimum,
  },
});
