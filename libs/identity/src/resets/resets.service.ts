import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  errorOfStatus,
  HandlesJob,
  type JobHandler,
  Jobs,
  Mails,
  SETTINGS,
  type Settings,
  ThrottleRepository,
  Transactions,
  Vault,
} from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Accounts } from '../accounts/accounts.service.js';
import { hashOf, newSecret } from '../accounts/secrets.js';
import { linkIsOver } from '../accounts/accounts.errors.js';
import { SignInsRepository } from '../sessions/sign-ins.repository.js';
import { changedLetter, resetLetter } from './reset.letters.js';
import { ResetsRepository } from './resets.repository.js';

const MINUTES = 60;
const MAILS_PER_HOUR = 5;

/** A new password by mail, and what every change of a password brings with it. */
@HandlesJob('password.reset')
@Injectable()
export class Resets implements JobHandler<{ email: string }> {
  constructor(
    private readonly transactions: Transactions,
    private readonly resets: ResetsRepository,
    private readonly accounts: AccountsRepository,
    private readonly accountsService: Accounts,
    private readonly signIns: SignInsRepository,
    private readonly mails: Mails,
    private readonly jobs: Jobs,
    private readonly throttle: ThrottleRepository,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Asks for a link. Nothing is looked up before the answer is given, so neither its body nor its time can tell whether there is an account.
   * Errors: request.too_many (429) for an address that asks without end.
   */
  async ask(email: string, address: string): Promise<void> {
    if ((await this.throttle.count(`reset:${address}`, 3600)) > 60) throw errorOfStatus(429);
    const sealed = this.vault.seal(email).toString('base64');
    await this.transactions.run(() => this.jobs.add({ accountId: null }, 'password.reset', { email: sealed }));
  }

  /** The work behind `ask`, done by a worker: a link for who has an account, nothing for others. */
  async run({ email: sealed }: { email: string }): Promise<null> {
    const email = this.vault.open(Buffer.from(sealed, 'base64'));
    const account = await this.accounts.findByEmail(email);
    if (!account || account.status !== 'active') return null;
    if ((await this.throttle.count(`reset-mail:${account.id}`, 3600)) > MAILS_PER_HOUR) return null;
    const secret = newSecret();
    await this.transactions.run(async () => {
      await this.resets.closeAll(account.id);
      await this.resets.insert({
        id: randomUUID(),
        accountId: account.id,
        tokenHash: hashOf(secret),
        expiresAt: new Date(this.clock.now().getTime() + MINUTES * 60_000),
      });
      const url = `${this.settings.publicUrl}/${account.language}/new-password#${secret}`;
      await this.mails.send('reset', email, account.language, resetLetter(url, MINUTES, account.language));
    });
    return null;
  }

  /** For which address a link is. Errors: link.over (404). */
  async open(token: string): Promise<{ email: string }> {
    return this.transactions.run(async () => {
      const { email } = await this.opened(token);
      return { email };
    });
  }

  /** Sets the password and ends all sessions. Errors: link.over (404), password.short, password.guessable (422). */
  async use(token: string, password: string): Promise<void> {
    await this.transactions.run(async () => {
      const account = await this.opened(token);
      await this.change(account, password, null, '/password');
    });
  }

  /** Changes a password: links before it are worthless, sessions but `keep` end, and its owner is told. */
  async change(account: Account, password: string, keep: string | null, pointer: string): Promise<void> {
    await this.accountsService.setPassword(account, password, pointer);
    await this.resets.closeAll(account.id);
    await this.signIns.endAll(account.id, keep);
    const url = `${this.settings.publicUrl}/${account.language}/forgotten`;
    await this.mails.send('password_changed', account.email, account.language, changedLetter(url, account.language));
    await this.audit.record(
      { accountId: account.id },
      { action: 'password:update', thing: 'account', thingId: account.id },
    );
  }

  /** Makes every link of an account worthless. */
  closeLinks(accountId: string): Promise<void> {
    return this.resets.closeAll(accountId);
  }

  private async opened(token: string): Promise<Account> {
    const accountId = await this.resets.findOpen(hashOf(token));
    const account = accountId && (await this.accounts.find(accountId));
    if (!account) throw linkIsOver();
    return account;
  }
}
