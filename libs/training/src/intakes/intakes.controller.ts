import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Public, Requires } from '#platform';
import {
  IntakeChange,
  IntakePage,
  IntakeQuery,
  IntakeResponse,
  NewIntake,
  PublicIntakePage,
  PublicIntakeResponse,
} from './intakes.dto.js';
import { IntakesService } from './intakes.service.js';
import { OpenIntakes } from './open-intakes.js';

@ApiTags('intakes')
@Controller('intakes')
export class IntakesController {
  constructor(private readonly intakes: IntakesService) {}

  /** Application windows with their applications by state; those that close last first. */
  @Get()
  @Requires('intake:read')
  @Answers(IntakePage)
  listIntakes(@CurrentActor() actor: Actor, @Query() query: IntakeQuery): Promise<IntakePage> {
    return this.intakes.list(actor, query);
  }

  @Get(':intakeId')
  @Requires('intake:read')
  @Answers(IntakeResponse)
  readIntake(@CurrentActor() actor: Actor, @IdParam('intakeId') id: string): Promise<IntakeResponse> {
    return this.intakes.read(actor, id);
  }

  /** Errors: programme.unknown, centre.unknown, track.unknown, intake.closes_before_it_opens. */
  @Post()
  @Requires('intake:create')
  @Creates()
  @Answers(IntakeResponse, 201)
  createIntake(@CurrentActor() actor: Actor, @Body() body: NewIntake): Promise<IntakeResponse> {
    return this.intakes.create(actor, body);
  }

  @Patch(':intakeId')
  @Requires('intake:update')
  @Answers(IntakeResponse)
  updateIntake(
    @CurrentActor() actor: Actor,
    @IdParam('intakeId') id: string,
    @Body() body: IntakeChange,
    @IfMatch() version: number,
  ): Promise<IntakeResponse> {
    return this.intakes.change(actor, id, body, version);
  }
}

@ApiTags('public')
@Controller('public/intakes')
export class PublicIntakesController {
  constructor(private readonly intakes: OpenIntakes) {}

  /** Where one can apply now, or within the next 60 days. */
  @Get()
  @Public()
  @Answers(PublicIntakePage)
  async listPublicIntakes(): Promise<PublicIntakePage> {
    return { items: await this.intakes.list(), next: null };
  }

  @Get(':intakeId')
  @Public()
  @Answers(PublicIntakeResponse)
  readPublicIntake(@IdParam('intakeId') id: string): Promise<PublicIntakeResponse> {
    return this.intakes.read(id);
  }
}
