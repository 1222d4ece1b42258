import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, Requires } from '#platform';
import { PathResponse } from './path.dto.js';
import { PathsService } from './paths.service.js';

@ApiTags('me')
@Controller('me/path')
export class PathsController {
  constructor(private readonly paths: PathsService) {}

  /** The caller's own path: the next class, this week, what is due, the stations from application to work, her graduation. */
  @Get()
  @Requires('me:read')
  @Answers(PathResponse)
  readMyPath(@CurrentActor() actor: Actor): Promise<PathResponse> {
    return this.paths.read(actor);
  }
}
