import { Injectable } from '@nestjs/common';
import { type Actor, Clock, fromCursor, limitOf, type ListQuery, pageOf, reach } from '#platform';
import { type CohortProgress, ProgressQueries } from '../graduation/progress.queries.js';
import { standingOf } from '../graduation/standing.rules.js';
import { type ClassSessionPage } from '../sessions/sessions.dto.js';
import { teachingReach } from '../sessions/sessions.policy.js';
import { SessionsQueries } from '../sessions/sessions.queries.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { type AtRiskPage, type TraineeAtRisk } from './attention.dto.js';
import { toOutlookReason } from './outlook.js';

/** What waits for somebody who runs cohorts. */
@Injectable()
export class AttentionService {
  constructor(
    private readonly progress: ProgressQueries,
    private readonly queries: SessionsQueries,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Sessions that ended and whose sheet nobody saved, the oldest first. */
  async unmarked(actor: Actor, query: ListQuery): Promise<ClassSessionPage> {
    const rows = await this.queries.unmarked(teachingReach(actor, 'class_session:read'), this.clock.now(), {
      after: fromCursor(query.cursor, 2),
      limit: limitOf(query) + 1,
    });
    return pageOf(rows, limitOf(query), (row) => [row.startsAt.toISOString(), row.id], this.sessions.toResponse(actor));
  }

  /** The trainees of running cohorts with a reason to worry, those with most reasons and the lowest attendance first. */
  async atRisk(actor: Actor): Promise<AtRiskPage> {
    const centres = reach(actor, 'attention:read', 'centre');
    const cohorts = await this.progress.progressOfRunning(centres === 'all' ? null : centres);
    const items = cohorts.flatMap(atRiskIn).sort(byUrgency).slice(0, 200);
    return { items, next: null };
  }
}

const atRiskIn = (cohort: CohortProgress): TraineeAtRisk[] =>
  cohort.trainees
    .map((trainee) => ({ trainee, standing: standingOf(trainee, cohort) }))
    .filter(({ standing }) => standing.risks.length > 0)
    .map(({ trainee: { enrolmentId, personId, name, gender }, standing: { attendanceRate, risks } }) => ({
      enrolmentId,
      personId,
      name,
      gender,
      cohort: { id: cohort.cohortId, code: cohort.code, name: cohort.name },
      attendanceRate,
      reasons: risks.map((risk) => toOutlookReason(risk, cohort.courses)),
    }));

const onlyNear = ({ reasons }: TraineeAtRisk) => reasons.every(({ code }) => code === 'attendance_near');
const byUrgency = (a: TraineeAtRisk, b: TraineeAtRisk) =>
  Number(onlyNear(a)) - Number(onlyNear(b)) ||
  b.reasons.length - a.reasons.length ||
  (a.attendanceRate ?? 1) - (b.attendanceRate ?? 1) ||
  a.enrolmentId.localeCompare(b.enrolmentId);
