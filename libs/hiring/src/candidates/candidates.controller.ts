import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, AnswersNothing, CurrentActor, IdParam, Requires } from '#platform';
import { CandidateList, CandidateQuery, FitAnswer, FitQuestion, CandidateInvitation } from './candidates.dto.js';
import { CandidatesService } from './candidates.service.js';
import { FitCountService } from './fit-count.service.js';

@ApiTags('roles')
@Controller('roles')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly fits: FitCountService,
  ) {}

  /** Who fits a role and has not applied, the best first, with the reasons. Errors: company.unverified. */
  @Get(':roleId/candidates')
  @Requires('candidate:read')
  @Answers(CandidateList)
  listCandidates(
    @CurrentActor() actor: Actor,
    @IdParam('roleId') roleId: string,
    @Query() query: CandidateQuery,
  ): Promise<CandidateList> {
    return this.candidates.list(actor, roleId, query.limit);
  }

  /** Asks somebody to apply; they see it beside the role. Errors: company.unverified, role.closed. */
  @Post(':roleId/invitations')
  @Requires('candidate:invite')
  @AnswersNothing()
  inviteCandidate(
    @CurrentActor() actor: Actor,
    @IdParam('roleId') roleId: string,
    @Body() body: CandidateInvitation,
  ): Promise<void> {
    return this.candidates.invite(actor, roleId, body.candidate);
  }

  /** How many people have every required skill of a role that is being written. */
  @Post('fit')
  @Requires('role:create')
  @Answers(FitAnswer)
  countFitting(@Body() body: FitQuestion): Promise<FitAnswer> {
    return this.fits.count(body);
  }
}
