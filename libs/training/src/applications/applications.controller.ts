import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, Requires } from '#platform';
import {
  ApplicationPage,
  ApplicationQuery,
  ApplicationResponse,
  IntakesToReviewPage,
  NewApplication,
  NewDecision,
} from './applications.dto.js';
import { ApplicationsService } from './applications.service.js';
import { ReviewApplications } from './review-applications.command.js';

@ApiTags('applications')
@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly reviews: ReviewApplications,
  ) {}

  /** Applications to the caller's intakes, the oldest first; a trainee sees her own. */
  @Get('applications')
  @Requires('application:read')
  @Answers(ApplicationPage)
  listApplications(@CurrentActor() actor: Actor, @Query() query: ApplicationQuery): Promise<ApplicationPage> {
    return this.applications.list(actor, query);
  }

  @Get('applications/:applicationId')
  @Requires('application:read')
  @Answers(ApplicationResponse)
  readApplication(@CurrentActor() actor: Actor, @IdParam('applicationId') id: string): Promise<ApplicationResponse> {
    return this.applications.read(actor, id);
  }

  /** A trainee applies for herself; a coordinator for a person of the centre. Errors: intake.closed, application.exists, person.unknown. */
  @Post('intakes/:intakeId/applications')
  @Requires('application:create')
  @Creates()
  @Answers(ApplicationResponse, 201)
  applyToIntake(
    @CurrentActor() actor: Actor,
    @IdParam('intakeId') intakeId: string,
    @Body() body: NewApplication,
  ): Promise<ApplicationResponse> {
    return this.applications.apply(actor, intakeId, body);
  }

  /** Decides about applications to one intake, all or none. Errors: application.reason_needed, application.unknown, application.wrong_state, intake.full. */
  @Post('intakes/:intakeId/decisions')
  @Requires('application:review')
  @Creates()
  @Answers(ApplicationPage, 201)
  reviewApplications(
    @CurrentActor() actor: Actor,
    @IdParam('intakeId') intakeId: string,
    @Body() body: NewDecision,
  ): Promise<ApplicationPage> {
    return this.reviews.review(actor, intakeId, body);
  }

  /** The applicant takes it back. Errors: application.wrong_state. */
  @Post('applications/:applicationId/withdrawal')
  @Requires('application:withdraw')
  @Answers(ApplicationResponse, 201)
  withdrawApplication(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: string,
  ): Promise<ApplicationResponse> {
    return this.applications.withdraw(actor, id);
  }

  /** Intakes with applications that nobody decided about, those that wait longest first. */
  @Get('attention/applications')
  @Requires('application:review')
  @Answers(IntakesToReviewPage)
  listApplicationsToReview(@CurrentActor() actor: Actor): Promise<IntakesToReviewPage> {
    return this.applications.toReview(actor);
  }
}
