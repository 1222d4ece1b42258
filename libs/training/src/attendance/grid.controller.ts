import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, IdParam, Requires } from '#platform';
import { GridQuery, GridResponse } from './grid.dto.js';
import { GridService } from './grid.service.js';

@ApiTags('attendance')
@Controller('cohorts/:cohortId/grid')
export class GridController {
  constructor(private readonly grid: GridService) {}

  /** The roster as a sheet: attendance of the last sessions, results, the rate, and what speaks against graduation. */
  @Get()
  @Requires('class_session:read')
  @Answers(GridResponse)
  readGrid(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') cohortId: string,
    @Query() { sessions = 10 }: GridQuery,
  ): Promise<GridResponse> {
    return this.grid.read(actor, cohortId, sessions);
  }
}
