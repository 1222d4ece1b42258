import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  fromCursor,
  holds,
  limitOf,
  notFound,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import {
  cannotBecome,
  endsBeforeItBegins,
  notATrainer,
  nothingToMakeUp,
  notOfTheCurriculum,
  reasonNeeded,
  spanTooLong,
} from './session.errors.js';
import { canBecome, canMark, type SessionState } from './session.rules.js';
import {
  type ChangeClassSession,
  type PlanClassSession,
  type PlanningChoices,
  type SessionListQuery,
  type ClassSessionPage,
  type ClassSessionResponse,
} from './sessions.dto.js';
import { reaches, type TeachingReach, teachingReach } from './sessions.policy.js';
import { type SessionRow, SessionsQueries } from './sessions.queries.js';
import { type LockedSession, SessionsRepository } from './sessions.repository.js';

const A_YEAR = 366;

@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly queries: SessionsQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The sessions of a span of local days that the caller teaches or runs, in the order of their beginning. */
  async list(actor: Actor, query: SessionListQuery): Promise<ClassSessionPage> {
    const from = query.on ?? query.from ?? this.clock.today();
    const to = query.on ?? query.to ?? from;
    if (daysBetween(from, to) > A_YEAR) throw spanTooLong();
    const rows = await this.queries.list(teachingReach(actor, 'class_session:read'), {
      from,
      to,
      cohortId: query.cohortId ?? null,
      after: fromCursor(query.cursor, 2),
      limit: limitOf(query) + 1,
    });
    return pageOf(rows, limitOf(query), (row) => [row.startsAt.toISOString(), row.id], this.toResponse(actor));
  }

  async read(actor: Actor, id: string): Promise<ClassSessionResponse> {
    const row = await this.queries.one(teachingReach(actor, 'class_session:read'), id);
    if (!row) throw notFound();
    return this.toResponse(actor)(row);
  }

  async choices(actor: Actor, cohortId: string): Promise<PlanningChoices> {
    const choices = await this.queries.choices(teachingReach(actor, 'class_session:plan'), cohortId);
    if (!choices) throw notFound();
    return choices;
  }

  /** Errors: session.ends_before, session.foreign_course, session.not_a_trainer, session.room_taken, session.trainer_taken, session.nothing_to_make_up. */
  plan(actor: Actor, cohortId: string, request: PlanClassSession): Promise<ClassSessionResponse> {
    if (request.to <= request.from) throw endsBeforeItBegins();
    return this.transactions.run(async () => {
      const fits = await this.queries.fits(
        teachingReach(actor, 'class_session:plan'),
        cohortId,
        request.courseId,
        request.trainerId ?? null,
      );
      if (!fits) throw notFound();
      if (!fits.course) throw notOfTheCurriculum();
      if (!fits.trainer) throw notATrainer();
      if (request.makesUpId && !(await this.sessions.makeUp(request.makesUpId, cohortId))) throw nothingToMakeUp();
      const id = randomUUID();
      await this.sessions.insert({
        ...request,
        id,
        cohortId,
        trainerId: request.trainerId ?? null,
        room: request.room ?? null,
        makesUpId: request.makesUpId ?? null,
      });
      await this.audit.record(actor, {
        action: 'class_session:plan',
        thing: 'session',
        thingId: id,
        after: { cohortId, ...request },
      });
      return this.read(actor, id);
    });
  }

  /** Moves, cancels or plans again. Errors: session.wrong_state, session.reason_needed, and those of `plan`. */
  change(actor: Actor, id: string, version: number, request: ChangeClassSession): Promise<ClassSessionResponse> {
    return this.transactions.run(async () => {
      const session = await this.sessions.lock(id, teachingReach(actor, 'class_session:plan'));
      if (!session) throw notFound();
      if (session.version !== version) throw staleVersion();
      const state = nextState(session, request);
      if (!canBecome(session.state, state) && state !== session.state) throw cannotBecome(session.state);
      if ((state === 'cancelled' || (state === 'moved' && isMoved(session, request))) && !request.reason)
        throw reasonNeeded();
      const next = {
        on: request.on ?? session.onDay,
        from: request.from ?? session.fromTime,
        to: request.to ?? session.toTime,
        room: request.room === undefined ? session.room : request.room,
        trainerId: request.trainerId === undefined ? session.trainerId : request.trainerId,
      };
      if (next.to <= next.from) throw endsBeforeItBegins();
      await this.assertTrainer(session, next.trainerId, actor);
      await this.sessions.change(id, { ...next, state, reason: state === 'planned' ? null : (request.reason ?? null) });
      await this.audit.record(actor, {
        action: `class_session:${state === session.state ? 'change' : state}`,
        thing: 'session',
        thingId: id,
        before: {
          state: session.state,
          on: session.onDay,
          from: session.fromTime,
          to: session.toTime,
          room: session.room,
        },
        after: { state, ...next, reason: request.reason },
      });
      return this.read(actor, id);
    });
  }

  /** What of a session may be done by this caller now; rows are his already. */
  toResponse(actor: Actor): (row: SessionRow) => ClassSessionResponse {
    const [mark, plan] = [teachingReach(actor, 'attendance:mark'), teachingReach(actor, 'class_session:plan')];
    const may = (permission: `${string}:${string}`, over: TeachingReach, row: SessionRow) =>
      holds(actor, permission) && reaches(over, { cohortId: row.cohort.id, centreId: row.centreId });
    return (row) => ({
      ...shown(row),
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      movedFrom: row.movedFrom?.toISOString() ?? null,
      can: {
        mark: may('attendance:mark', mark, row) && canMark(row, this.clock.now()),
        markFrom: may('attendance:mark', mark, row) && canBecome(row.state, 'held') ? row.startsAt.toISOString() : null,
        change: may('class_session:plan', plan, row) && canBecome(row.state, 'moved'),
        replan: may('class_session:plan', plan, row) && canBecome(row.state, 'planned'),
      },
    });
  }

  private async assertTrainer(session: LockedSession, trainerId: string | null, actor: Actor): Promise<void> {
    if (trainerId === session.trainerId || trainerId === null) return;
    const fits = await this.queries.fits(
      teachingReach(actor, 'class_session:plan'),
      session.cohortId,
      session.courseId,
      trainerId,
    );
    if (!fits?.trainer) throw notATrainer();
  }
}

const shown = ({ id, cohort, course, trainer, room, on, state, reason, trainees, marked, version }: SessionRow) => ({
  id,
  cohort,
  course,
  trainer,
  room,
  on,
  state,
  reason,
  trainees,
  marked,
  version,
});

const isMoved = (session: LockedSession, { on, from, to }: ChangeClassSession): boolean =>
  (on ?? session.onDay) !== session.onDay ||
  (from ?? session.fromTime) !== session.fromTime ||
  (to ?? session.toTime) !== session.toTime;

function nextState(session: LockedSession, request: ChangeClassSession): SessionState {
  if (request.state) return request.state;
  return isMoved(session, request) ? 'moved' : session.state;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
