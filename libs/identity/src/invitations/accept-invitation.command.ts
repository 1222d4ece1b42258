import { Injectable } from '@nestjs/common';
import { Audit, type Bilingual, DomainError, invalidField, Transactions } from '#platform';
import { type Account } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Accounts } from '../accounts/accounts.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { wrongPassword } from '../accounts/accounts.errors.js';
import { InvitationsRepository } from './invitations.repository.js';
import { grantOf, Invitations } from './invitations.service.js';

const suspended = () =>
  new DomainError('account.suspended', 409, {
    ar: 'هذا الحساب موقوف. اسأل من دعاك.',
    en: 'This account is suspended. Ask whoever invited you.',
  });

/** Whoever holds the link comes in: a new account with the name and password they choose, or one more role for the account they have. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
    private readonly repository: InvitationsRepository,
    private readonly accountsService: Accounts,
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** Errors: link.over (404), password.short, password.guessable, password.wrong (422), account.suspended (409). */
  async run(asked: { token: string; name?: Bilingual; password: string }, address: string): Promise<Account> {
    return this.transactions.run(async () => {
      const invitation = await this.invitations.opened(asked.token);
      const known = await this.accounts.findByEmail(invitation.email);
      if (known?.status === 'suspended') throw suspended();
      if (known && known.passwordHash && !(await this.sessions.proves(known.id, asked.password, address)))
        throw wrongPassword();
      const id = known?.id ?? (await this.create(invitation.email, invitation.language, asked));
      if (known && !known.passwordHash) await this.accountsService.setPassword(known, asked.password);
      await this.accounts.insertGrantOnce(id, grantOf(invitation));
      await this.repository.accept(invitation.id);
      await this.audit.record(
        { accountId: id },
        { action: 'invitation:accept', thing: 'invitation', thingId: invitation.id, after: grantOf(invitation) },
      );
      return (await this.accounts.find(id))!;
    });
  }

  private async create(
    email: string,
    language: 'ar' | 'en',
    { name, password }: { name?: Bilingual; password: string },
  ): Promise<string> {
    if (!name)
      throw invalidField('/name/ar', 'field.isFilled', { ar: 'هذا الحقل مطلوب.', en: 'This field is needed.' });
    await this.accountsService.assertGood(password, { email, nameAr: name.ar, nameEn: name.en });
    return this.accountsService.create({ email, name, password, language, grants: [] });
  }
}
