import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, IdParam, Requires } from '#platform';
import { toWrittenQuestion } from '../figures/figures.dto.js';
import { understand } from '../figures/question.rules.js';
import { FigurePersonPage, FigurePersonsQuery, MilestoneList } from './persons.dto.js';
import { FigurePersons } from './persons.service.js';

@ApiTags('progress')
@Controller('progress')
export class FigurePersonsController {
  constructor(private readonly persons: FigurePersons) {}

  /** The persons behind a figure or one of its cells. */
  @Get('figures/persons')
  @Requires('figure:open')
  @Answers(FigurePersonPage)
  listFigurePersons(@Query() query: FigurePersonsQuery): Promise<FigurePersonPage> {
    return this.persons.list(understand(toWrittenQuestion(query)), query.limit ?? 50, query.cursor);
  }

  /** What was recorded of a person, when and by whom, and what no longer holds. */
  @Get('persons/:personId/milestones')
  @Requires('figure:open')
  @Answers(MilestoneList)
  async listMilestones(@IdParam('personId') personId: string): Promise<MilestoneList> {
    return { items: await this.persons.milestones(personId), next: null };
  }
}
