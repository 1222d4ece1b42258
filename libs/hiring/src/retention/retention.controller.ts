import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, IdParam, IfMatch, IfMatchWhenGiven, ListQuery, Requires } from '#platform';
import { CheckResponse, RetentionStatement, RetentionSettlement, WaitingChecks } from './retention.dto.js';
import './retention.policy.js';
import { RetentionService } from './retention.service.js';

@ApiTags('retention checks')
@Controller()
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  /** Checks that wait at the coordinator's centres: disagreements first, then the oldest. */
  @Get('attention/retention')
  @Requires('retention_check:read')
  @Answers(WaitingChecks)
  listRetentionAttention(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<WaitingChecks> {
    return this.retention.waiting(actor, query);
  }

  /** One check, for whoever may answer or settle it. */
  @Get('retention-checks/:checkId')
  @Requires('retention_check:open')
  @Answers(CheckResponse)
  readRetentionCheck(@CurrentActor() actor: Actor, @IdParam('checkId') checkId: string): Promise<CheckResponse> {
    return this.retention.read(actor, checkId);
  }

  /** What the company, or the person, says. Errors: retention_check.not_due, retention_check.closed. */
  @Patch('retention-checks/:checkId')
  @Requires('retention_check:answer')
  @Answers(CheckResponse)
  answerRetentionCheck(
    @CurrentActor() actor: Actor,
    @IdParam('checkId') checkId: string,
    @Body() body: RetentionStatement,
    @IfMatch() version: number,
  ): Promise<CheckResponse> {
    return this.retention.answer(actor, checkId, body.says, version);
  }

  /** Decides, with the evidence. Errors: retention_check.not_due, retention_check.closed. */
  @Post('retention-checks/:checkId/settlement')
  @Requires('retention_check:settle')
  @Answers(CheckResponse)
  settleRetentionCheck(
    @CurrentActor() actor: Actor,
    @IdParam('checkId') checkId: string,
    @Body() body: RetentionSettlement,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<CheckResponse> {
    return this.retention.settle(actor, checkId, body, version);
  }
}
