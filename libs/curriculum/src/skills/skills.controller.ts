import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Public, Requires } from '#platform';
import { TrackPage } from '../curricula/curricula.dto.js';
import { SkillPage, SkillQuery } from './skills.dto.js';
import { SkillsService } from './skills.service.js';

@ApiTags('skills')
@Controller()
export class SkillsController {
  constructor(private readonly skills: SkillsService) {}

  /** Skills by code; with `q` those whose name begins so come first, on one page. */
  @Get('skills')
  @Requires('skill:read')
  @Answers(SkillPage)
  listSkills(@Query() query: SkillQuery): Promise<SkillPage> {
    return this.skills.list(query);
  }

  /** The fields of training. */
  @Get('tracks')
  @Public()
  @Answers(TrackPage)
  listTracks(): Promise<TrackPage> {
    return this.skills.tracks();
  }
}
