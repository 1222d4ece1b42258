import { Injectable } from '@nestjs/common';
import { notFound } from '#platform';
import { type CurriculumPage, type CurriculumVersionResponse } from './curricula.dto.js';
import { CurriculaQueries } from './curricula.queries.js';

@Injectable()
export class CurriculaService {
  constructor(private readonly queries: CurriculaQueries) {}

  async list(): Promise<CurriculumPage> {
    return { items: await this.queries.list(), next: null };
  }

  /** `number` as it stands in the path: what is no number names nothing. */
  async version(curriculumId: string, number: string): Promise<CurriculumVersionResponse> {
    const row = /^\d{1,4}$/.test(number) ? await this.queries.version(curriculumId, Number(number)) : null;
    if (!row) throw notFound();
    const courses = await this.queries.courses([row.id]);
    const {
      latePercent,
      excusedPercent,
      unmarkedPercent,
      attendancePercent,
      electivesPassed,
      capstoneMinimum,
      weightedMeanMinimum,
      ...head
    } = row;
    return {
      ...head,
      publishedAt: row.publishedAt.toISOString(),
      attendance: { latePercent, excusedPercent, unmarkedPercent },
      graduation: { attendancePercent, electivesPassed, capstoneMinimum, weightedMeanMinimum },
      courses: courses.map(({ versionId: _version, ...course }) => course),
    };
  }
}
