import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, ListQuery, Requires } from '#platform';
import { NewProgramme, ProgrammeChange, ProgrammePage, ProgrammeResponse } from './programmes.dto.js';
import { ProgrammesService } from './programmes.service.js';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  /** What funders pay for, the newest first. */
  @Get()
  @Requires('programme:read')
  @Answers(ProgrammePage)
  listProgrammes(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<ProgrammePage> {
    return this.programmes.list(actor, query);
  }

  @Get(':programmeId')
  @Requires('programme:read')
  @Answers(ProgrammeResponse)
  readProgramme(@CurrentActor() actor: Actor, @IdParam('programmeId') id: string): Promise<ProgrammeResponse> {
    return this.programmes.read(actor, id);
  }

  /** Errors: programme.code_taken, span.ends_before_it_starts. */
  @Post()
  @Requires('programme:create')
  @Creates()
  @Answers(ProgrammeResponse, 201)
  createProgramme(@CurrentActor() actor: Actor, @Body() body: NewProgramme): Promise<ProgrammeResponse> {
    return this.programmes.create(actor, body);
  }

  @Patch(':programmeId')
  @Requires('programme:update')
  @Answers(ProgrammeResponse)
  updateProgramme(
    @CurrentActor() actor: Actor,
    @IdParam('programmeId') id: string,
    @Body() body: ProgrammeChange,
    @IfMatch() version: number,
  ): Promise<ProgrammeResponse> {
    return this.programmes.change(actor, id, body, version);
  }
}
