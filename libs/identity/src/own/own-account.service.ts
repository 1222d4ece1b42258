import { Injectable } from '@nestjs/common';
import { type Actor, Audit, errorOfStatus, notFound, Transactions } from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { hashOf, newSecret } from '../accounts/secrets.js';
import { wrongPassword } from '../accounts/accounts.errors.js';
import { Resets } from '../resets/resets.service.js';
import { type SessionResponse, toSessionResponse } from '../sessions/session.dto.js';
import { Sessions } from '../sessions/sessions.service.js';
import { SignInsRepository } from '../sessions/sign-ins.repository.js';
import { type LiveSessionResponse, type PasswordRequest, type PreferencesRequest } from './own-account.dto.js';

/** What everybody may do with their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly sessionsService: Sessions,
    private readonly signIns: SignInsRepository,
    private readonly resets: Resets,
    private readonly audit: Audit,
  ) {}

  async setPreferences(actor: Actor, { language, digits }: PreferencesRequest): Promise<SessionResponse> {
    await this.accounts.setPreferences(actor.accountId, language, digits);
    return toSessionResponse(await this.mine(actor), actor.grants);
  }

  /** Errors: password.wrong (422 at /current), password.short, password.guessable (422), request.too_many (429). */
  async changePassword(actor: Actor, { current, password }: PasswordRequest, address: string): Promise<void> {
    if (!(await this.sessionsService.proves(actor.accountId, current, address))) throw wrongPassword('/current');
    await this.transactions.run(async () =>
      this.resets.change(await this.mine(actor), password, actor.signInId ?? null, '/password'),
    );
  }

  /** A new secret for the session at work. Errors: password.wrong (422), request.too_many (429). */
  async prove(actor: Actor, password: string, address: string): Promise<{ secret: string; expiresAt: Date }> {
    if (!(await this.sessionsService.proves(actor.accountId, password, address))) throw wrongPassword();
    const secret = newSecret();
    return { secret, expiresAt: await this.signIns.rotate(actor.signInId!, hashOf(secret)) };
  }

  async sessions(actor: Actor): Promise<LiveSessionResponse[]> {
    const live = await this.signIns.listLive(actor.accountId);
    return live.map((session) => ({ ...session, current: session.id === actor.signInId }));
  }

  /** Errors: request.not_found. */
  async endSession(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.signIns.endOne(actor.accountId, id))) throw notFound();
      await this.audit.record(actor, { action: 'session:end', thing: 'session', thingId: id });
    });
  }

  async endOtherSessions(actor: Actor): Promise<void> {
    await this.transactions.run(async () => {
      await this.signIns.endAll(actor.accountId, actor.signInId ?? null);
      await this.audit.record(actor, { action: 'session:end', thing: 'account', thingId: actor.accountId });
    });
  }

  private async mine({ accountId }: Actor): Promise<Account> {
    const account = await this.accounts.find(accountId);
    if (!account) throw errorOfStatus(401);
    return account;
  }
}
