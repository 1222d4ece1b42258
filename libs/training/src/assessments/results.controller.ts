import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { CoursesToMark, MarkingSheet, ResultResponse, SavedResults, SetResult, SetResults } from './results.dto.js';
import { ResultsService } from './results.service.js';

@ApiTags('results')
@Controller()
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  /** The courses that the caller's running cohorts are being taught, and how much of each waits for marks. */
  @Get('attention/marking')
  @Requires('result:mark')
  @Answers(CoursesToMark)
  async listCoursesToMark(@CurrentActor() actor: Actor): Promise<CoursesToMark> {
    return { items: await this.results.toMark(actor), next: null };
  }

  /** The results of a cohort in a course, a row a trainee. */
  @Get('cohorts/:cohortId/courses/:courseId/results')
  @Requires('class_session:read')
  @Answers(MarkingSheet)
  readMarkingSheet(
    @CurrentActor() actor: Actor,
    @IdParam('cohortId') cohortId: string,
    @IdParam('courseId') courseId: string,
  ): Promise<MarkingSheet> {
    return this.results.sheet(actor, cohortId, courseId);
  }

  /** Writes a block of cells; those that somebody else changed meanwhile come back as they are, unchanged by this. */
  @Post('results')
  @Creates()
  @Requires('result:mark')
  @Answers(SavedResults)
  setResults(@CurrentActor() actor: Actor, @Body() body: SetResults): Promise<SavedResults> {
    return this.results.setMany(actor, body.cells);
  }

  /** One cell; null with version 0 where nothing ever was. */
  @Get('enrolments/:enrolmentId/results/:assessmentId')
  @Requires('class_session:read')
  @Answers(ResultResponse)
  readResult(
    @CurrentActor() actor: Actor,
    @IdParam('enrolmentId') enrolmentId: string,
    @IdParam('assessmentId') assessmentId: string,
  ): Promise<ResultResponse> {
    return this.results.read(actor, { enrolmentId, assessmentId });
  }

  /** Writes one cell; `"v0"` is the version of a cell in which nothing ever was. */
  @Put('enrolments/:enrolmentId/results/:assessmentId')
  @Requires('result:mark')
  @Answers(ResultResponse)
  setResult(
    @CurrentActor() actor: Actor,
    @IdParam('enrolmentId') enrolmentId: string,
    @IdParam('assessmentId') assessmentId: string,
    @IfMatch() version: number,
    @Body() body: SetResult,
  ): Promise<ResultResponse> {
    return this.results.set(actor, { enrolmentId, assessmentId, version, score: body.score });
  }
}
