import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, Requires } from '#platform';
import { FigureQuery, FigureResponse, toFigureResponse, toWrittenQuestion } from './figures.dto.js';
import { viewOf } from './figures.policy.js';
import { Figures } from './figures.service.js';
import { understand } from './question.rules.js';

@ApiTags('progress')
@Controller('progress/figures')
export class FiguresController {
  constructor(private readonly figures: Figures) {}

  /** A figure as of a day as known on another, in total and by dimensions. The same two dates always give the same number. */
  @Get()
  @Requires('figure:read')
  @Answers(FigureResponse)
  async readFigure(@CurrentActor() actor: Actor, @Query() query: FigureQuery): Promise<FigureResponse> {
    return toFigureResponse(await this.figures.read(understand(toWrittenQuestion(query)), viewOf(actor)));
  }
}
