import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertAllowed,
  assertVisible,
  Audit,
  Clock,
  fromCursor,
  limitOf,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import { type Role } from './role.entity.js';
import { ROLE_MOVES } from './role.rules.js';
import { type NewRole, type RoleChange, type RolePage, type RoleQuery, type RoleResponse } from './roles.dto.js';
import { closesInThePast, companyUnclear, roleMove, seatsTaken } from './roles.errors.js';
import { includes, ownCompanies, readableCompanies } from './roles.policy.js';
import { RolesPresenter } from './roles.presenter.js';
import { RolesRepository, type RoleRow } from './roles.repository.js';

@Injectable()
export class RolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: RolesRepository,
    private readonly presenter: RolesPresenter,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { state, companyId, ...query }: RoleQuery): Promise<RolePage> {
    const limit = limitOf(query);
    const readable = readableCompanies(actor);
    const companies = companyId === undefined ? readable : includes(readable, companyId) ? [companyId] : [];
    const rows = await this.roles.list(companies, { state, after: fromCursor(query.cursor, 2), limit });
    const shown = new Map((await this.presenter.forMember(actor, rows)).map((role) => [role.id, role]));
    return pageOf(
      rows,
      limit,
      ({ createdAt, id }) => [createdAt.toISOString(), id],
      ({ id }) => shown.get(id)!,
    );
  }

  async read(actor: Actor, id: string): Promise<RoleResponse> {
    const [response] = await this.presenter.forMember(actor, [await this.visible(actor, id)]);
    return response!;
  }

  /** The role when the actor sees it. Errors: 404. */
  async visible(actor: Actor, id: string): Promise<RoleRow> {
    const role = await this.roles.find(id);
    assertVisible(role !== null && includes(readableCompanies(actor), role.companyId));
    return role;
  }

  /** Errors: role.company_unclear and those of the fields. */
  async create(actor: Actor, { companyId, state = 'open', skills, ...fields }: NewRole): Promise<RoleResponse> {
    const owner = companyId ?? soleCompany(actor);
    assertVisible(includes(ownCompanies(actor), owner));
    const columns = await this.presenter.columnsOf({ ...fields, skills });
    const today = this.clock.today();
    if (state === 'open' && columns.closesOn && columns.closesOn < today) throw closesInThePast();
    const id = randomUUID();
    return this.transactions.run(async () => {
      const role = { ...columns, id, companyId: owner, state, openedOn: state === 'open' ? today : null };
      await this.roles.insert(role as Role, skills);
      await this.audit.record(actor, { action: 'role:create', thing: 'role', thingId: id, after: { ...role, skills } });
      return this.read(actor, id);
    });
  }

  /** Errors: role.move, role.seats_taken, 412 and those of the fields. */
  change(actor: Actor, id: string, { state, skills, ...fields }: RoleChange, version: number): Promise<RoleResponse> {
    return this.transactions.run(async () => {
      await this.roles.lock(id);
      const before = await this.visible(actor, id);
      assertAllowed(includes(ownCompanies(actor), before.companyId));
      if (before.version !== version) throw staleVersion();
      if (state && state !== before.state && !ROLE_MOVES[before.state].includes(state)) throw roleMove();
      if (fields.seats && fields.seats < before.pipeline.hired) throw seatsTaken();
      const change = await this.presenter.columnsOf({ ...fields, skills });
      const opens = state === 'open' && before.state !== 'open';
      const closesOn = change.closesOn === undefined ? before.closesOn : change.closesOn;
      if (opens && closesOn && closesOn < this.clock.today()) throw closesInThePast();
      await this.roles.update(
        id,
        version,
        { ...change, ...(state && { state }), ...(opens && { openedOn: before.openedOn ?? this.clock.today() }) },
        skills,
      );
      const after = await this.read(actor, id);
      await this.audit.record(actor, { action: 'role:update', thing: 'role', thingId: id, before, after });
      return after;
    });
  }
}

function soleCompany(actor: Actor): string {
  const companies = ownCompanies(actor);
  if (companies === 'all' || companies.length !== 1) throw companyUnclear();
  return companies[0]!;
}
