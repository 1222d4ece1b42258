import { Injectable } from '@nestjs/common';
import { type Actor, Audit, DomainError, type Grant, notFound, staleVersion, Transactions } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Resets } from '../resets/resets.service.js';
import { SignInsRepository } from '../sessions/sign-ins.repository.js';

const lastAdmin = () =>
  new DomainError('account.last_admin', 409, {
    ar: 'هذا آخر مدير للنظام. ادعُ مديرًا آخر أولًا، وإلا لن يستطيع أحد الدخول.',
    en: 'This is the last administrator. Invite another one first, or nobody could get in.',
  });

/** What an administrator does to an account; nothing of it may leave the installation without one. */
@Injectable()
export class AccountAdmin {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly signIns: SignInsRepository,
    private readonly resets: Resets,
    private readonly audit: Audit,
  ) {}

  /** Ends access at once, everywhere. Errors: request.not_found, request.stale (412), account.last_admin (409). */
  async suspend(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.assertNotLastAdmin(id);
      if (!(await this.accounts.setStatus(id, version, 'suspended'))) throw staleVersion();
      await this.signIns.endAll(id, null);
      await this.resets.closeLinks(id);
      await this.audit.record(actor, { action: 'account:suspend', thing: 'account', thingId: id });
    });
  }

  /** Errors: request.not_found, request.stale (412). */
  async reactivate(actor: Actor, id: string, version: number): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.accounts.find(id))) throw notFound();
      if (!(await this.accounts.setStatus(id, version, 'active'))) throw staleVersion();
      await this.audit.record(actor, { action: 'account:reactivate', thing: 'account', thingId: id });
    });
  }

  /** Takes one role over one thing. Errors: request.not_found, request.stale (412), account.last_admin (409). */
  async takeRole(actor: Actor, id: string, version: number, grant: Grant): Promise<void> {
    await this.transactions.run(async () => {
      if (grant.role === 'admin') await this.assertNotLastAdmin(id);
      const account = await this.accounts.find(id);
      const held = await this.accounts.grantsOf(id);
      if (!account || !held.some((one) => one.role === grant.role && one.scope?.id === grant.scope?.id))
        throw notFound();
      if (!(await this.accounts.setStatus(id, version, account.status))) throw staleVersion();
      await this.accounts.deleteGrant(id, grant.role, grant.scope);
      await this.audit.record(actor, { action: 'account:take_role', thing: 'account', thingId: id, before: grant });
    });
  }

  private async assertNotLastAdmin(id: string): Promise<void> {
    await this.accounts.lockAdmins();
    if (!(await this.accounts.find(id))) throw notFound();
    const isAdmin = (await this.accounts.grantsOf(id)).some(({ role }) => role === 'admin');
    if (isAdmin && (await this.accounts.countActiveAdmins(id)) === 0) throw lastAdmin();
  }
}
