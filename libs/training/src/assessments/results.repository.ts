import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type TeachingReach } from '../sessions/sessions.policy.js';
import { type ResultCell, type ResultResponse } from './results.dto.js';

type Cell = Pick<ResultCell, 'enrolmentId' | 'assessmentId'>;
const asked = (cells: readonly Cell[]) =>
  JSON.stringify(
    cells.map((cell, place) => ({ ...cell, place, enrolment_id: cell.enrolmentId, assessment_id: cell.assessmentId })),
  );

/** One row a cell of `$1`, whose place in the list is kept. */
const GIVEN = `jsonb_to_recordset($1::jsonb) AS g(place int, enrolment_id uuid, assessment_id uuid, score numeric, version int)`;
const CELL = `'enrolmentId', r.enrolment_id, 'assessmentId', r.assessment_id, 'score', r.score::float8, 'version', r.version`;

@Injectable()
export class ResultsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The places of the cells that are on a sheet the caller reaches: the assessment is in the curriculum that the trainee follows. */
  async within(over: TeachingReach, cells: readonly Cell[]): Promise<Set<number>> {
    const rows = await this.transactions.query<{ place: number }>(
      `SELECT g.place FROM ${GIVEN}
       JOIN training.enrolment e ON e.id = g.enrolment_id JOIN training.cohort c ON c.id = e.cohort_id
       JOIN curriculum.assessment t ON t.id = g.assessment_id JOIN curriculum.course k ON k.id = t.course_id AND k.version_id = c.curriculum_version_id
       WHERE $2 OR c.id = ANY($3::uuid[]) OR c.centre_id = ANY($4::uuid[])`,
      [asked(cells), over.all, over.cohortIds, over.centreIds],
    );
    return new Set(rows.map(({ place }) => place));
  }

  /** Writes the cells whose version is still the one that was seen, in one statement; answers those that say something else now. */
  async save(
    cells: readonly ResultCell[],
    at: Date,
  ): Promise<{ changed: ResultResponse[]; before: Record<string, number | null> }> {
    const [row] = await this.transactions.query<{ changed: ResultResponse[]; before: Record<string, number | null> }>(
      `WITH given AS (
         SELECT g.*, r.score AS was FROM ${GIVEN}
         LEFT JOIN training.result r ON r.enrolment_id = g.enrolment_id AND r.assessment_id = g.assessment_id),
       written AS (
         INSERT INTO training.result AS r (enrolment_id, assessment_id, score, version, marked_at)
         SELECT enrolment_id, assessment_id, score, version + 1, $2 FROM given WHERE score IS DISTINCT FROM was
         ON CONFLICT (enrolment_id, assessment_id)
         DO UPDATE SET score = excluded.score, version = excluded.version, marked_at = excluded.marked_at
         WHERE r.version = excluded.version - 1
         RETURNING r.enrolment_id, r.assessment_id, r.score, r.version)
       SELECT coalesce(jsonb_agg(jsonb_build_object(${CELL})), '[]') AS changed,
              coalesce(jsonb_object_agg(r.enrolment_id || '/' || r.assessment_id, g.was::float8), '{}') AS before
       FROM written r JOIN given g USING (enrolment_id, assessment_id)`,
      [asked(cells), at],
    );
    return row!;
  }

  /** The cells as they are now; version 0 where nothing was ever written. */
  async read(cells: readonly Cell[]): Promise<ResultResponse[]> {
    return this.transactions.query<ResultResponse>(
      `SELECT g.enrolment_id AS "enrolmentId", g.assessment_id AS "assessmentId", r.score::float8 AS score, coalesce(r.version, 0) AS version
       FROM ${GIVEN} LEFT JOIN training.result r ON r.enrolment_id = g.enrolment_id AND r.assessment_id = g.assessment_id ORDER BY g.place`,
      [asked(cells)],
    );
  }
}
