import { Inject, Injectable } from '@nestjs/common';
import { type CookieOptions, type Request, type Response } from 'express';
import { SETTINGS, type Settings } from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { type SessionResponse, toSessionResponse } from './session.dto.js';
import { secretOf, SESSION_COOKIE } from './session.strategies.js';
import { type Device, Sessions } from './sessions.service.js';

export const deviceOf = (request: Request): Device => ({
  userAgent: request.get('user-agent') ?? '',
  address: request.ip ?? '',
});

/** The cookie that carries a session's secret. */
@Injectable()
export class SessionCookie {
  private readonly options: CookieOptions;

  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: AccountsRepository,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.publicUrl.startsWith('https:') };
  }

  /** Begins a session on this device and ends the one that was there. */
  async begin(account: Account, request: Request, response: Response): Promise<SessionResponse> {
    const before = secretOf(request);
    if (before) await this.sessions.end(before);
    const grants = await this.accounts.grantsOf(account.id);
    const { secret, expiresAt } = await this.sessions.begin(account.id, grants, deviceOf(request));
    this.set(response, secret, expiresAt);
    return toSessionResponse(account, grants);
  }

  set(response: Response, secret: string, expires: Date): void {
    response.cookie(SESSION_COOKIE, secret, { ...this.options, expires });
  }

  clear(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.options);
  }
}
