import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, ListQuery, Requires } from '#platform';
import { LookPage } from './looks.dto.js';
import './looks.policy.js';
import { Looks } from './looks.service.js';

@ApiTags('me')
@Controller('me/looks')
export class LooksController {
  constructor(private readonly looks: Looks) {}

  /** Who was shown what is sensitive of the caller, the latest first. */
  @Get()
  @Requires('look:read')
  @Answers(LookPage)
  listLooks(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<LookPage> {
    return this.looks.own(actor, query);
  }
}
