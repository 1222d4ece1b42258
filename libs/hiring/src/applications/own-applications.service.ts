import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertVisible,
  Audit,
  Clock,
  fromCursor,
  limitOf,
  type ListQuery,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import { OffersRepository } from '../offers/offers.repository.js';
import { roleClosed } from '../roles/roles.errors.js';
import { ownPerson } from '../roles/roles.policy.js';
import { RolesPresenter } from '../roles/roles.presenter.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { takesApplications } from '../roles/role.rules.js';
import { isLive } from './application.rules.js';
import { type OwnRoleApplication, type OwnRoleApplicationPage } from './applications.dto.js';
import { applicationExists, applicationOver } from './applications.errors.js';
import { type ApplicationRow, ApplicationsRepository } from './applications.repository.js';

/** Applications from the side of the person who makes them. */
@Injectable()
export class OwnApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsRepository,
    private readonly roles: RolesRepository,
    private readonly presenter: RolesPresenter,
    private readonly offers: OffersRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** From now on the company reads the name, contact and skills of the person. Errors: role.closed, role_application.exists. */
  apply(actor: Actor, roleId: string): Promise<OwnRoleApplication> {
    return this.transactions.run(async () => {
      const personId = this.person(actor);
      const role = await this.roles.find(roleId);
      assertVisible(role !== null && role.state !== 'draft');
      if (!takesApplications(role, this.clock.today())) throw roleClosed();
      const id = await this.applications.apply(roleId, personId, this.clock.now());
      if (!id) throw applicationExists();
      await this.audit.record(actor, {
        action: 'own_application:create',
        thing: 'role_application',
        thingId: id,
        after: { roleId, consent: 'share_profile', with: role.companyId },
      });
      return this.read(id);
    });
  }

  async list(actor: Actor, query: ListQuery): Promise<OwnRoleApplicationPage> {
    const limit = limitOf(query);
    const rows = await this.applications.ofPerson(this.person(actor), fromCursor(query.cursor, 2), limit);
    const shown = new Map((await this.present(rows)).map((one) => [one.id, one]));
    return pageOf(
      rows,
      limit,
      ({ appliedAt, id }) => [appliedAt.toISOString(), id],
      ({ id }) => shown.get(id)!,
    );
  }

  /** The company no longer reads who it was; an open offer goes with it. Errors: role_application.over, 412. */
  withdraw(actor: Actor, id: string, version: number | null): Promise<OwnRoleApplication> {
    return this.transactions.run(async () => {
      const row = await this.applications.lock(id);
      assertVisible(row !== null && row.personId === this.person(actor));
      if (row.version !== (version ?? row.version)) throw staleVersion();
      if (!isLive(row.stage) || row.stage === 'hired') throw applicationOver();
      await this.applications.move(id, row.version, { stage: 'withdrawn', at: this.clock.now() });
      await this.offers.closeOpen(id, 'withdrawn', this.clock.now());
      await this.audit.record(actor, {
        action: 'own_application:withdraw',
        thing: 'role_application',
        thingId: id,
        before: { stage: row.stage },
        after: { stage: 'withdrawn' },
      });
      return this.read(id);
    });
  }

  private async read(id: string): Promise<OwnRoleApplication> {
    return (await this.present([(await this.applications.find(id))!]))[0]!;
  }

  private async present(rows: ApplicationRow[]): Promise<OwnRoleApplication[]> {
    const roles = await this.presenter.forAnybody(await this.roles.findMany(rows.map(({ roleId }) => roleId)));
    const byId = new Map(roles.map((role) => [role.id, role]));
    return rows.map(({ id, roleId, stage, appliedAt, movedAt, version }) => ({
      id,
      role: byId.get(roleId)!,
      stage,
      appliedAt: appliedAt.toISOString(),
      movedAt: movedAt.toISOString(),
      version,
      canWithdraw: isLive(stage) && stage !== 'hired',
    }));
  }

  private person(actor: Actor): string {
    const id = ownPerson(actor);
    assertVisible(id !== null);
    return id;
  }
}
