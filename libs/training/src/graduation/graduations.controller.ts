import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, Requires } from '#platform';
import { GraduateCohort } from './graduate-cohort.command.js';
import { GraduateTrainees, GraduationResponse } from './graduation.dto.js';
import { GraduationsService } from './graduations.service.js';

@ApiTags('graduation')
@Controller('cohorts/:cohortId/graduation')
export class GraduationsController {
  constructor(
    private readonly graduations: GraduationsService,
    private readonly command: GraduateCohort,
  ) {}

  /** Who meets the rule, and why the others do not, with what they have and what it takes; evaluated now. */
  @Get()
  @Requires('cohort:read')
  @Answers(GraduationResponse)
  readGraduation(@CurrentActor() actor: Actor, @IdParam('cohortId') cohortId: string): Promise<GraduationResponse> {
    return this.graduations.read(actor, cohortId);
  }

  /** Confirms that these persons graduate; their certificates are there afterwards. Errors: graduation.rule_not_met, graduation.wrong_state, graduation.not_on_roster. */
  @Post()
  @Requires('cohort:graduate')
  @Creates()
  @Answers(GraduationResponse, 201)
  async graduateCohort(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') cohortId: string,
    @Body() body: GraduateTrainees,
  ): Promise<GraduationResponse> {
    await this.command.graduate(actor, cohortId, body);
    return this.graduations.read(actor, cohortId);
  }
}
