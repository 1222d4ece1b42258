import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, PageOf, Requires } from '#platform';
import { ChangeCohortState } from './change-cohort-state.command.js';
import { CohortTrainers } from './cohort-trainers.js';
import {
  CohortChange,
  CohortPage,
  CohortQuery,
  CohortResponse,
  CohortStateChange,
  CohortTrainerResponse,
  NewCohort,
} from './cohorts.dto.js';
import { CohortsService } from './cohorts.service.js';

class TrainerPage extends PageOf(CohortTrainerResponse) {}

@ApiTags('cohorts')
@Controller()
export class CohortsController {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly states: ChangeCohortState,
    private readonly trainers: CohortTrainers,
  ) {}

  /** Cohorts with their seats and attendance, those that start last first. */
  @Get('cohorts')
  @Requires('cohort:read')
  @Answers(CohortPage)
  listCohorts(@CurrentActor() actor: Actor, @Query() query: CohortQuery): Promise<CohortPage> {
    return this.cohorts.list(actor, query);
  }

  @Get('cohorts/:cohortId')
  @Requires('cohort:read')
  @Answers(CohortResponse)
  readCohort(@CurrentActor() actor: Actor, @IdParam('cohortId') id: string): Promise<CohortResponse> {
    return this.cohorts.read(actor, id);
  }

  /** Errors: cohort.code_taken, centre.unknown, programme.unknown, curriculum.unknown, intake.unknown, trainer.unknown, span.ends_before_it_starts. */
  @Post('cohorts')
  @Requires('cohort:create')
  @Creates()
  @Answers(CohortResponse, 201)
  createCohort(@CurrentActor() actor: Actor, @Body() body: NewCohort): Promise<CohortResponse> {
    return this.cohorts.create(actor, body);
  }

  /** Errors: cohort.capacity_below_seated, trainer.unknown, span.ends_before_it_starts, day.too_early. */
  @Patch('cohorts/:cohortId')
  @Requires('cohort:update')
  @Answers(CohortResponse)
  updateCohort(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') id: string,
    @Body() body: CohortChange,
    @IfMatch() version: number,
  ): Promise<CohortResponse> {
    return this.cohorts.change(actor, id, body, version);
  }

  /** Where it stands, and what it can become (`can`). */
  @Get('cohorts/:cohortId/state')
  @Requires('cohort:read')
  @Answers(CohortResponse)
  readCohortState(@CurrentActor() actor: Actor, @IdParam('cohortId') id: string): Promise<CohortResponse> {
    return this.cohorts.read(actor, id);
  }

  /** It begins, ends, or does not take place; its trainees start and complete with it. Errors: cohort.wrong_state, cohort.not_empty. */
  @Put('cohorts/:cohortId/state')
  @Requires('cohort:update')
  @Answers(CohortResponse)
  changeCohortState(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') id: string,
    @Body() body: CohortStateChange,
    @IfMatch() version: number,
  ): Promise<CohortResponse> {
    return this.states.change(actor, id, body, version);
  }

  /** Accounts that may be chosen to teach a cohort. */
  @Get('trainers')
  @Requires('cohort:create')
  @Answers(TrainerPage)
  async listTrainers(): Promise<TrainerPage> {
    return { items: await this.trainers.choices(), next: null };
  }
}
