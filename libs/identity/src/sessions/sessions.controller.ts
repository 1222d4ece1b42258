import { Body, Controller, Delete, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type CookieOptions, type Request, type Response } from 'express';
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
  SETTINGS,
  type Settings,
} from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { PasswordGuard } from './password.guard.js';
import { SessionResponse, SignInRequest, toSessionResponse } from './session.dto.js';
import { secretOf, SESSION_COOKIE } from './session.strategies.js';
import { Sessions } from './sessions.service.js';

definePermissions({ 'session:read': ROLES });

@ApiTags('session')
@Controller('session')
export class SessionsController {
  private readonly cookie: CookieOptions;

  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: AccountsRepository,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.publicUrl.startsWith('https:') };
  }

  /** Signs in: an HttpOnly cookie and who one is. Errors: session.wrong (401, the same body and time with or without an account), too_many (429). */
  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @ApiBody({ type: SignInRequest })
  @Answers(SessionResponse)
  async signIn(
    @Req() request: Request,
    @Body() _body: SignInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const account = (request as Request & { user: Account }).user;
    const before = secretOf(request);
    if (before) await this.sessions.end(before);
    const { secret, expiresAt } = await this.sessions.begin(account.id, request.get('user-agent') ?? '');
    response.cookie(SESSION_COOKIE, secret, { ...this.cookie, expires: expiresAt });
    return toSessionResponse(account, await this.accounts.grantsOf(account.id));
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
    response.clearCookie(SESSION_COOKIE, this.cookie);
  }
}
