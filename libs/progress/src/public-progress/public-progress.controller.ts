import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform';
import { PublicProgressQuery, PublicProgressResponse } from './public-progress.dto.js';
import { PublicProgress } from './public-progress.service.js';

@ApiTags('progress')
@Controller('public/progress')
export class PublicProgressController {
  constructor(private readonly progress: PublicProgress) {}

  /** How far the country is: the two national figures with their targets, their history, the funnel, and the governorates. */
  @Get()
  @Public()
  @Answers(PublicProgressResponse)
  readPublicProgress(@Query() query: PublicProgressQuery): Promise<PublicProgressResponse> {
    return this.progress.read(query);
  }
}
