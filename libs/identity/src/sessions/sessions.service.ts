import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, DomainError, errorOfStatus, ThrottleRepository } from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.js';
import { type SignedIn, SignInsRepository } from './sign-ins.repository.js';

const WINDOW_SECONDS = 300;
const TRIES_PER_ACCOUNT_AND_ADDRESS = 10;
const TRIES_PER_ADDRESS = 300;
const LIFETIME_DAYS = 30;

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

export const wrongCredentials = () =>
  new DomainError('session.wrong', 401, {
    ar: 'البريد أو كلمة المرور غير صحيحة.',
    en: 'The e-mail or the password is not right.',
  });

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
   * Checks a password: the same answer and the same work whether or not the account exists. Errors: session.wrong (401), too_many (429).
   * Tries count per address and account together, so that nobody can lock somebody else out.
   */
  async check(email: string, password: string, address: string): Promise<Account> {
    const key = `sign-in:${address}:${hashOf(email).toString('base64url')}`;
    const tries = await this.throttle.count(key, WINDOW_SECONDS);
    const fromAddress = await this.throttle.count(`sign-in:${address}`, WINDOW_SECONDS);
    if (tries > TRIES_PER_ACCOUNT_AND_ADDRESS || fromAddress > TRIES_PER_ADDRESS) throw errorOfStatus(429);
    const account = await this.accounts.findByEmail(email);
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
  async begin(accountId: string, userAgent: string): Promise<{ secret: string; expiresAt: Date }> {
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + LIFETIME_DAYS * 86_400_000);
    await this.signIns.insert({
      id: randomUUID(),
      accountId,
      tokenHash: hashOf(secret),
      userAgent: userAgent.slice(0, 300),
      expiresAt,
    });
    return { secret, expiresAt };
  }

  find(secret: string): Promise<SignedIn | null> {
    return this.signIns.findLive(hashOf(secret));
  }

  end(secret: string): Promise<void> {
    return this.signIns.end(hashOf(secret));
  }

  account(accountId: string): Promise<Account | null> {
    return this.accounts.find(accountId);
  }
}
