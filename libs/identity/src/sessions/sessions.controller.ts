import { Body, Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import {
  type Actor,
  Answers,
  AnswersNothing,
  CurrentActor,
  definePermissions,
  errorOfStatus,
  Public,
  Requires,
  ROLES,
} from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { PasswordGuard } from './password.guard.js';
import { SessionResponse, SignInRequest, toSessionResponse } from './session.dto.js';
import { SessionCookie } from './session-cookie.js';
import { secretOf } from './session.strategies.js';
import { Sessions } from './sessions.service.js';

definePermissions({ 'session:read': ROLES });

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in: an HttpOnly cookie and who one is. Errors: session.wrong (401, the same body and time with or without an account), request.too_many (429). */
  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @ApiBody({ type: SignInRequest })
  @Answers(SessionResponse)
  signIn(
    @Req() request: Request,
    @Body() _body: SignInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    return this.cookie.begin((request as Request & { user: Account }).user, request, response);
  }

  /** Who I am. Errors: request.signed_out (401). */
  @Get()
  @Requires('session:read')
  @Answers(SessionResponse)
  async readSession(@CurrentActor() actor: Actor): Promise<SessionResponse> {
    const account = await this.sessions.account(actor.accountId);
    if (!account) throw errorOfStatus(401);
    return toSessionResponse(account, actor.grants);
  }

  /** Signs out; the cookie is worthless from now on, wherever it was copied to. */
  @Delete()
  @Public()
  @AnswersNothing()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = secretOf(request);
    if (secret) await this.sessions.end(secret);
    this.cookie.clear(response);
  }
}
