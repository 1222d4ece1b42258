import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { ChangeEnrolment } from './change-enrolment.command.js';
import { EnrolTrainees } from './enrol-trainees.command.js';
import { EnrolmentChange, EnrolmentPage, EnrolmentQuery, EnrolmentResponse, NewEnrolments } from './enrolments.dto.js';
import { EnrolmentsService } from './enrolments.service.js';

@ApiTags('enrolments')
@Controller()
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly enrolling: EnrolTrainees,
    private readonly changes: ChangeEnrolment,
  ) {}

  /** Everybody of a cohort by name, those who left included unless asked otherwise; on one page. */
  @Get('cohorts/:cohortId/enrolments')
  @Requires('enrolment:read')
  @Answers(EnrolmentPage)
  listEnrolments(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') cohortId: string,
    @Query() query: EnrolmentQuery,
  ): Promise<EnrolmentPage> {
    return this.enrolments.list(actor, cohortId, query);
  }

  /** Takes persons into the cohort, all or none. Errors: cohort.full, cohort.frozen, cohort.closed, enrolment.exists, person.unknown. */
  @Post('cohorts/:cohortId/enrolments')
  @Requires('enrolment:create')
  @Creates()
  @Answers(EnrolmentPage, 201)
  enrolTrainees(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') cohortId: string,
    @Body() body: NewEnrolments,
  ): Promise<EnrolmentPage> {
    return this.enrolling.enrol(actor, cohortId, body);
  }

  @Get('enrolments/:enrolmentId')
  @Requires('enrolment:read')
  @Answers(EnrolmentResponse)
  readEnrolment(@CurrentActor() actor: Actor, @IdParam('enrolmentId') id: string): Promise<EnrolmentResponse> {
    return this.enrolments.read(actor, id);
  }

  /** A trainee leaves, for now or for good, or comes back. Errors: enrolment.wrong_state, enrolment.reason_needed, cohort.full. */
  @Patch('enrolments/:enrolmentId')
  @Requires('enrolment:update')
  @Answers(EnrolmentResponse)
  changeEnrolment(
    @CurrentActor() actor: Actor,
    @IdParam('enrolmentId') id: string,
    @Body() body: EnrolmentChange,
    @IfMatch() version: number,
  ): Promise<EnrolmentResponse> {
    return this.changes.change(actor, id, body, version);
  }
}
