import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import {
  ChangeClassSession,
  PlanClassSession,
  PlanningChoices,
  SessionListQuery,
  ClassSessionPage,
  ClassSessionResponse,
} from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@Controller()
export class ClassSessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** The class sessions of a day or a span of days (today unless told), in the order of their beginning. */
  @Get('sessions')
  @Requires('class_session:read')
  @Answers(ClassSessionPage)
  listClassSessions(@CurrentActor() actor: Actor, @Query() query: SessionListQuery): Promise<ClassSessionPage> {
    return this.sessions.list(actor, query);
  }

  @Get('sessions/:sessionId')
  @Requires('class_session:read')
  @Answers(ClassSessionResponse)
  readClassSession(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
  ): Promise<ClassSessionResponse> {
    return this.sessions.read(actor, sessionId);
  }

  /** What can be put into a cohort's timetable, and by whom it can be taught. */
  @Get('cohorts/:cohortId/sessions/choices')
  @Requires('class_session:plan')
  @Answers(PlanningChoices)
  readPlanningChoices(@CurrentActor() actor: Actor, @IdParam('cohortId') cohortId: string): Promise<PlanningChoices> {
    return this.sessions.choices(actor, cohortId);
  }

  /** Puts a session into a cohort's timetable. Errors: session.room_taken, session.trainer_taken. */
  @Post('cohorts/:cohortId/sessions')
  @Creates()
  @Requires('class_session:plan')
  @Answers(ClassSessionResponse, 201)
  planClassSession(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') cohortId: string,
    @Body() body: PlanClassSession,
  ): Promise<ClassSessionResponse> {
    return this.sessions.plan(actor, cohortId, body);
  }

  /** Moves a session, cancels it with a reason, or plans it again. */
  @Patch('sessions/:sessionId')
  @Requires('class_session:plan')
  @Answers(ClassSessionResponse)
  changeClassSession(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @IfMatch() version: number,
    @Body() body: ChangeClassSession,
  ): Promise<ClassSessionResponse> {
    return this.sessions.change(actor, sessionId, version, body);
  }
}
