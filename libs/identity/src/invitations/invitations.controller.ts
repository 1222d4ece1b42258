import { Body, Controller, Delete, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import {
  type Actor,
  Answers,
  AnswersNothing,
  AsksAgain,
  Creates,
  CurrentActor,
  errorOfStatus,
  fromPlace,
  IdParam,
  IfMatch,
  limitOf,
  ListQuery,
  Public,
  Requires,
  ThrottleRepository,
} from '#platform';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionResponse } from '../sessions/session.dto.js';
import { AcceptInvitation } from './accept-invitation.command.js';
import {
  AcceptRequest,
  InvitableResponse,
  InvitationPage,
  InvitationResponse,
  InviteRequest,
  LinkRequest,
  OpenInvitationResponse,
} from './invitations.dto.js';
import { invitableRoles } from './invitations.policy.js';
import { Invitations } from './invitations.service.js';

@ApiTags('invitations')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly acceptance: AcceptInvitation,
    private readonly cookie: SessionCookie,
    private readonly throttle: ThrottleRepository,
  ) {}

  /** Whom the caller invited, the newest first; an administrator sees all. */
  @Get('invitations')
  @Requires('invitation:read')
  @Answers(InvitationPage)
  listInvitations(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<InvitationPage> {
    return this.invitations.list(actor, fromPlace(query.cursor), limitOf(query));
  }

  /** The roles that the caller may invite to. */
  @Get('invitations/roles')
  @Requires('invitation:read')
  @Answers(InvitableResponse)
  readInvitableRoles(@CurrentActor() actor: Actor): InvitableResponse {
    return { roles: invitableRoles(actor) };
  }

  /** Asks somebody in, by mail. Errors: invitation.role, invitation.scope (422), session.proof (403). */
  @Post('invitations')
  @Requires('invitation:create')
  @AsksAgain()
  @Creates()
  @Answers(InvitationResponse, 201)
  invite(@CurrentActor() actor: Actor, @Body() body: InviteRequest): Promise<InvitationResponse> {
    return this.invitations.invite(actor, body);
  }

  /** Sends a fresh link; the one before is worthless. Errors: invitation.answered (409). */
  @Post('invitations/:invitationId/sending')
  @Requires('invitation:create')
  @Answers(InvitationResponse)
  resendInvitation(
    @CurrentActor() actor: Actor,
    @IdParam('invitationId') id: string,
    @IfMatch() version: number,
  ): Promise<InvitationResponse> {
    return this.invitations.resend(actor, id, version);
  }

  /** Withdraws it: the link is worthless. Errors: invitation.answered (409). */
  @Delete('invitations/:invitationId')
  @Requires('invitation:delete')
  @AnswersNothing()
  async withdrawInvitation(
    @CurrentActor() actor: Actor,
    @IdParam('invitationId') id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.invitations.withdraw(actor, id, version);
  }

  /** What the link of an invitation opens. Errors: link.over (404), the same for expired, used, withdrawn and forged ones. */
  @Post('public/invitation')
  @Public()
  @Answers(OpenInvitationResponse)
  async openInvitation(@Req() request: Request, @Body() { token }: LinkRequest): Promise<OpenInvitationResponse> {
    await this.slowDown(request);
    return this.invitations.open(token);
  }

  /** Accepts, and signs in. Errors: link.over (404), password.short, password.guessable, password.wrong (422). */
  @Post('public/invitation/acceptance')
  @Public()
  @Answers(SessionResponse)
  async acceptInvitation(
    @Req() request: Request,
    @Body() body: AcceptRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    await this.slowDown(request);
    return this.cookie.begin(await this.acceptance.run(body, request.ip ?? ''), request, response);
  }

  private async slowDown(request: Request): Promise<void> {
    if ((await this.throttle.count(`link:${request.ip}`, 300)) > 100) throw errorOfStatus(429);
  }
}
