import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { type Actor, assertVisible, Audit, Clock, type Governorate, staleVersion, Transactions } from '#platform';
import { includes, readableCompanies } from '../roles/roles.policy.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { mayMove } from './application.rules.js';
import { type RoleApplicationMove, type RoleApplicationResponse } from './applications.dto.js';
import { applicationMove, reasonMissing } from './applications.errors.js';
import { ApplicationsPresenter } from './applications.presenter.js';
import { type ApplicationRow, ApplicationsRepository } from './applications.repository.js';

/** Applications from the company's side. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsRepository,
    private readonly roles: RolesRepository,
    private readonly presenter: ApplicationsPresenter,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: string): Promise<RoleApplicationResponse> {
    const row = await this.visible(actor, id);
    const role = (await this.roles.find(row.roleId))!;
    const [card] = await this.presenter.cards(actor, role.skills, [row]);
    const person = (await this.people.summaries([row.personId])).get(row.personId);
    const contact = card!.name ? ((await this.people.contacts([row.personId])).get(row.personId) ?? null) : null;
    return {
      ...card!,
      roleId: row.roleId,
      governorate: (person?.governorate ?? null) as Governorate | null,
      contact,
      fit: await this.presenter.explain(role.skills, row),
    };
  }

  /** Errors: role_application.move, role_application.reason_missing, 412. */
  move(
    actor: Actor,
    id: string,
    { stage, reason }: RoleApplicationMove,
    version: number,
  ): Promise<RoleApplicationResponse> {
    return this.transactions.run(async () => {
      await this.applications.lock(id);
      const before = await this.visible(actor, id);
      if (before.version !== version) throw staleVersion();
      if (!mayMove(before.stage, stage)) throw applicationMove();
      if (stage === 'rejected' && !reason) throw reasonMissing();
      const kept = stage === 'rejected' ? (reason ?? null) : null;
      await this.applications.move(id, version, { stage, reason: kept, at: this.clock.now() });
      await this.audit.record(actor, {
        action: 'role_application:update',
        thing: 'role_application',
        thingId: id,
        before: { stage: before.stage },
        after: { stage, reason: kept },
      });
      return this.read(actor, id);
    });
  }

  /** The application when the actor sees it. Errors: 404. */
  async visible(actor: Actor, id: string): Promise<ApplicationRow> {
    const row = await this.applications.find(id);
    assertVisible(row !== null && includes(readableCompanies(actor), row.companyId));
    return row;
  }
}
