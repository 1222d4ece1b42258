import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import {
  type Actor,
  Answers,
  AnswersNothing,
  AsksAgain,
  Creates,
  CurrentActor,
  definePermissions,
  errorOfStatus,
  IdParam,
  Requires,
  ROLES,
} from '#platform';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionResponse } from '../sessions/session.dto.js';
import { Tokens } from '../tokens/tokens.service.js';
import {
  LiveSessionPage,
  NewTokenResponse,
  PasswordRequest,
  PreferencesRequest,
  ProofRequest,
  TokenPage,
  TokenRequest,
} from './own-account.dto.js';
import { OwnAccount } from './own-account.service.js';

definePermissions({ 'own_account:read': ROLES, 'own_account:update': ROLES });

@ApiTags('session')
@Controller('account')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccount,
    private readonly tokens: Tokens,
    private readonly cookie: SessionCookie,
  ) {}

  /** My language and digits. */
  @Post('preferences')
  @Requires('own_account:update')
  @Answers(SessionResponse)
  changePreferences(@CurrentActor() actor: Actor, @Body() body: PreferencesRequest): Promise<SessionResponse> {
    return this.own.setPreferences(actor, body);
  }

  /** A new password; my other sessions end. Errors: password.wrong, password.short, password.guessable (422). */
  @Post('password')
  @Requires('own_account:update')
  @AnswersNothing()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() body: PasswordRequest,
  ): Promise<void> {
    await this.own.changePassword(actor, body, request.ip ?? '');
  }

  /** Says again who I am, for acts that ask; the session gets a new secret. Errors: password.wrong (422), request.too_many (429). */
  @Post('proof')
  @Requires('own_account:update')
  @AnswersNothing()
  async proveAccount(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() { password }: ProofRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (!actor.signInId) throw errorOfStatus(403);
    const { secret, expiresAt } = await this.own.prove(actor, password, request.ip ?? '');
    this.cookie.set(response, secret, expiresAt);
  }

  /** Where I am signed in, the one used last first. */
  @Get('sessions')
  @Requires('own_account:read')
  @Answers(LiveSessionPage)
  async listSessions(@CurrentActor() actor: Actor): Promise<LiveSessionPage> {
    return { items: await this.own.sessions(actor), next: null };
  }

  /** Ends one of my sessions. Errors: request.not_found. */
  @Delete('sessions/:sessionId')
  @Requires('own_account:update')
  @AnswersNothing()
  async endSession(@CurrentActor() actor: Actor, @IdParam('sessionId') id: string): Promise<void> {
    await this.own.endSession(actor, id);
  }

  /** Ends all my sessions but the one that asks. */
  @Delete('sessions')
  @Requires('own_account:update')
  @AnswersNothing()
  async endOtherSessions(@CurrentActor() actor: Actor): Promise<void> {
    await this.own.endOtherSessions(actor);
  }

  /** My tokens that are good, the newest first. */
  @Get('tokens')
  @Requires('own_account:read')
  @Answers(TokenPage)
  async listTokens(@CurrentActor() actor: Actor): Promise<TokenPage> {
    return { items: await this.tokens.list(actor.accountId), next: null };
  }

  /** A token for a program of mine, shown this once. Errors: token.roles (422), session.proof (403). */
  @Post('tokens')
  @Requires('own_account:update')
  @AsksAgain()
  @Creates()
  @Answers(NewTokenResponse, 201)
  createToken(@CurrentActor() actor: Actor, @Body() body: TokenRequest): Promise<NewTokenResponse> {
    return this.tokens.create(actor, body);
  }

  /** Makes one of my tokens worthless. Errors: request.not_found. */
  @Delete('tokens/:tokenId')
  @Requires('own_account:update')
  @AnswersNothing()
  async endToken(@CurrentActor() actor: Actor, @IdParam('tokenId') id: string): Promise<void> {
    await this.tokens.end(actor, id);
  }
}
