import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, ListQuery, Requires } from '#platform';
import { ClassSessionPage } from '../sessions/sessions.dto.js';
import { AtRiskPage } from './attention.dto.js';
import { AttentionService } from './attention.service.js';

@ApiTags('attention')
@Controller('attention')
export class AttentionController {
  constructor(private readonly attention: AttentionService) {}

  /** Sessions that ended and whose sheet nobody saved, the oldest first. */
  @Get('sessions')
  @Requires('class_session:read')
  @Answers(ClassSessionPage)
  listUnmarkedSessions(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<ClassSessionPage> {
    return this.attention.unmarked(actor, query);
  }

  /** The trainees of running cohorts who may not reach graduation, and why; at most 200, the most urgent first. */
  @Get('at-risk')
  @Requires('attention:read')
  @Answers(AtRiskPage)
  listTraineesAtRisk(@CurrentActor() actor: Actor): Promise<AtRiskPage> {
    return this.attention.atRisk(actor);
  }
}
