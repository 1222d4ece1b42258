import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  AnswersNothing,
  Creates,
  CurrentActor,
  IdParam,
  IfMatch,
  ListQuery,
  Requires,
} from '#platform';
import {
  CensusAnswerChange,
  CensusAnswerPage,
  CensusAnswerQuery,
  CensusAnswerResponse,
  CensusPage,
  NewCensus,
} from './censuses.dto.js';
import { CensusesService } from './censuses.service.js';
import { CloseCensus } from './close-census.command.js';

export class OpenedCensus {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

@ApiTags('censuses')
@Controller('censuses')
export class CensusesController {
  constructor(
    private readonly censuses: CensusesService,
    private readonly closeCensus: CloseCensus,
  ) {}

  /** Censuses, the latest first. */
  @Get()
  @Requires('census:read')
  @Answers(CensusPage)
  listCensuses(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<CensusPage> {
    return this.censuses.list(actor, query);
  }

  /** Opens a census and freezes whom it asks. Errors: census.exists. */
  @Post()
  @Requires('census:create')
  @Creates()
  @Answers(OpenedCensus, 201)
  async openCensus(@CurrentActor() actor: Actor, @Body() body: NewCensus): Promise<OpenedCensus> {
    return { id: await this.censuses.open(actor, body.referenceOn) };
  }

  @Get(':censusId/answers')
  @Requires('census_answer:read')
  @Answers(CensusAnswerPage)
  listCensusAnswers(
    @IdParam('censusId') censusId: string,
    @Query() query: CensusAnswerQuery,
  ): Promise<CensusAnswerPage> {
    return this.censuses.answers(censusId, query);
  }

  /** What one company answered, for whoever may answer for it. */
  @Get(':censusId/answers/:companyId')
  @Requires('census_answer:update')
  @Answers(CensusAnswerResponse)
  readCensusAnswer(
    @CurrentActor() actor: Actor,
    @IdParam('censusId') censusId: string,
    @IdParam('companyId') companyId: string,
  ): Promise<CensusAnswerResponse> {
    return this.censuses.readAnswer(actor, censusId, companyId);
  }

  /** Errors: census.closed, census.headcount_missing. */
  @Put(':censusId/answers/:companyId')
  @Requires('census_answer:update')
  @Answers(CensusAnswerResponse)
  answerCensus(
    @CurrentActor() actor: Actor,
    @IdParam('censusId') censusId: string,
    @IdParam('companyId') companyId: string,
    @Body() body: CensusAnswerChange,
    @IfMatch() version: number,
  ): Promise<CensusAnswerResponse> {
    return this.censuses.answer(actor, censusId, companyId, body, version);
  }

  /** Closes a census: its estimate is in the ledger from now on. Errors: census.closed, census.too_few_answers. */
  @Post(':censusId/close')
  @Requires('census:close')
  @AnswersNothing()
  closeCensusNow(@CurrentActor() actor: Actor, @IdParam('censusId') censusId: string): Promise<void> {
    return this.closeCensus.run(actor, censusId);
  }
}
