import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, DomainError, errorOfStatus, type Grant, ThrottleRepository } from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.js';
import { hashOf, newSecret } from '../accounts/secrets.js';
import { limitsOf } from './session.rules.js';
import { type SignedIn, SignInsRepository } from './sign-ins.repository.js';

const WINDOW_SECONDS = 300;
const TRIES_PER_ACCOUNT_AND_ADDRESS = 10;
const TRIES_PER_ADDRESS = 300;

export const wrongCredentials = () =>
  new DomainError('session.wrong', 401, {
    ar: 'البريد أو كلمة المرور غير صحيحة.',
    en: 'The e-mail or the password is not right.',
  });

/** What somebody signs in with, and from where. */
export interface Device {
  userAgent: string;
  address: string;
}

/** Signing in and out. A session is a random secret; the database holds its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly signIns: SignInsRepository,
    private readonly passwords: Passwords,
    private readonly throttle: ThrottleRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Checks a password: the same answer and the same work whether or not the account exists. Errors: session.wrong (401), request.too_many (429).
   * Tries count per address and account together, so that nobody can lock somebody else out.
   */
  async check(email: string, password: string, address: string): Promise<Account> {
    const key = `sign-in:${address}:${hashOf(email).toString('base64url')}`;
    const [tries, fromAddress, account] = await Promise.all([
      this.throttle.count(key, WINDOW_SECONDS),
      this.throttle.count(`sign-in:${address}`, WINDOW_SECONDS),
      this.accounts.findByEmail(email),
    ]);
    if (tries > TRIES_PER_ACCOUNT_AND_ADDRESS || fromAddress > TRIES_PER_ADDRESS) throw errorOfStatus(429);
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (!account || !right || account.status !== 'active') {
      await this.audit.record(
        { accountId: null },
        { action: 'session:refuse', thing: 'session', thingId: account?.id ?? 'unknown' },
      );
      throw wrongCredentials();
    }
    await this.throttle.forget(key);
    return account;
  }

  /** Begins a session and answers its secret, to be put into the cookie, and when it ends. */
  async begin(
    accountId: string,
    grants: Grant[],
    { userAgent, address }: Device,
  ): Promise<{ secret: string; expiresAt: Date }> {
    const secret = newSecret();
    const { days, idleMinutes } = limitsOf(grants);
    const expiresAt = new Date(Date.now() + days * 86_400_000);
    await this.signIns.insert({
      id: randomUUID(),
      accountId,
      tokenHash: hashOf(secret),
      userAgent: userAgent.slice(0, 300),
      address: address.slice(0, 100),
      idleMinutes,
      expiresAt,
    });
    return { secret, expiresAt };
  }

  /**
   * Whether this is the password of the account that is at work, for acts that ask again.
   * Errors: request.too_many (429).
   */
  async proves(accountId: string, password: string, address: string): Promise<boolean> {
    const key = `proof:${address}:${accountId}`;
    if ((await this.throttle.count(key, WINDOW_SECONDS)) > TRIES_PER_ACCOUNT_AND_ADDRESS) throw errorOfStatus(429);
    const account = await this.accounts.find(accountId);
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (right) await this.throttle.forget(key);
    return right;
  }

  find(secret: string): Promise<SignedIn | null> {
    return this.signIns.findLive(hashOf(secret));
  }

  findToken(token: string): Promise<SignedIn | null> {
    return this.signIns.findToken(hashOf(token));
  }

  end(secret: string): Promise<void> {
    return this.signIns.end(hashOf(secret));
  }

  account(accountId: string): Promise<Account | null> {
    return this.accounts.find(accountId);
  }
}
