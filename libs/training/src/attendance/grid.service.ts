import { Injectable } from '@nestjs/common';
import { type Actor, Clock, holds, notFound } from '#platform';
import { type AssessmentColumn } from '../assessments/results.dto.js';
import { type CohortProgress, type Progress, ProgressQueries } from '../graduation/progress.queries.js';
import { standingOf } from '../graduation/standing.rules.js';
import { canMark } from '../sessions/session.rules.js';
import { reaches, teachingReach } from '../sessions/sessions.policy.js';
import { type GridResponse, type GridRow } from './grid.dto.js';
import { GridQueries, type GridSessionRow } from './grid.queries.js';
import { outlookOf, toOutlookReason } from './outlook.js';

@Injectable()
export class GridService {
  constructor(
    private readonly progress: ProgressQueries,
    private readonly queries: GridQueries,
    private readonly clock: Clock,
  ) {}

  /** The roster of a cohort as a sheet: two statements, whatever its size. */
  async read(actor: Actor, cohortId: string, count: number): Promise<GridResponse> {
    const now = this.clock.now();
    const [cohort, sessions] = await Promise.all([
      this.progress.progressOf(cohortId),
      this.queries.lastSessions(cohortId, now, count),
    ]);
    if (!cohort || !reaches(teachingReach(actor, 'class_session:read'), cohort)) throw notFound();
    const assessments = columnsOf(cohort, sessions);
    const may = (permission: `${string}:${string}`) =>
      holds(actor, permission) && reaches(teachingReach(actor, permission), cohort);
    return {
      cohortId,
      attendanceLimit: cohort.rule.attendancePercent / 100,
      sessions: sessions.map(({ id, on, startsAt, course, state, version }) => ({
        id,
        on,
        startsAt,
        course,
        state,
        version,
        canMark: may('attendance:mark') && canMark({ state, startsAt: new Date(startsAt) }, now),
      })),
      assessments,
      rows: cohort.trainees.map((trainee) => toRow(trainee, cohort, sessions, assessments)),
      can: { mark: may('attendance:mark'), grade: may('result:mark') },
    };
  }
}

/** The assessments of the courses that are being taught or have been marked. */
function columnsOf(cohort: CohortProgress, sessions: readonly GridSessionRow[]): AssessmentColumn[] {
  const taught = new Set(sessions.map(({ course }) => course.id));
  const scored = new Set(cohort.trainees.flatMap(({ scores }) => Object.keys(scores)));
  return cohort.courses
    .filter((course) => taught.has(course.id) || course.assessments.some(({ id }) => scored.has(id)))
    .flatMap(({ assessments, ...course }) =>
      assessments.map((one) => ({
        ...one,
        course: { id: course.id, code: course.code, name: course.title },
        passMark: course.pass,
      })),
    );
}

function toRow(
  trainee: Progress,
  cohort: CohortProgress,
  sessions: readonly GridSessionRow[],
  assessments: readonly AssessmentColumn[],
): GridRow {
  const { attendanceRate, risks } = standingOf(trainee, cohort);
  return {
    enrolmentId: trainee.enrolmentId,
    personId: trainee.personId,
    name: trainee.name,
    state: trainee.state,
    marks: sessions.map(({ marks }) => marks[trainee.enrolmentId] ?? null),
    attendanceRate,
    scores: assessments.map(({ id }) => trainee.scores[id] ?? { score: null, version: 0 }),
    outlook: outlookOf(risks),
    reasons: risks.map((risk) => toOutlookReason(risk, cohort.courses)),
  };
}
