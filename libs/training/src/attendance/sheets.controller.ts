import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, AnswersNothing, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { GiveExcuse, SavedSheet, SaveSheet, SheetResponse } from './attendance.dto.js';
import { SheetsService } from './sheets.service.js';

@ApiTags('attendance')
@Controller('sessions/:sessionId')
export class SheetsController {
  constructor(private readonly sheets: SheetsService) {}

  /** The session with everybody on its roster and what is marked of each. */
  @Get('sheet')
  @Requires('class_session:read')
  @Answers(SheetResponse)
  readSheet(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<SheetResponse> {
    return this.sheets.read(actor, sessionId);
  }

  /** Saves marks, any number of days late; the session is held from then on. Errors: session.not_begun, session.cancelled. */
  @Put('sheet')
  @Requires('attendance:mark')
  @Answers(SavedSheet)
  saveSheet(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @IfMatch() version: number,
    @Body() body: SaveSheet,
  ): Promise<SavedSheet> {
    return this.sheets.save(actor, sessionId, version, body.marks);
  }

  /** A trainee told beforehand that she will not come, and why. */
  @Post('excuses')
  @Creates()
  @Requires('attendance:mark')
  @AnswersNothing()
  excuseTrainee(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: GiveExcuse,
  ): Promise<void> {
    return this.sheets.excuse(actor, sessionId, body);
  }
}
