import { Injectable } from '@nestjs/common';
import { People, Profiles } from '#people';
import { type Actor, assertVisible, Clock } from '#platform';
import { FitPresenter } from '../candidates/fit.presenter.js';
import { fitOf } from '../matching/fit.rules.js';
import { type OwnRole, type OwnRolePage } from './own-roles.dto.js';
import { type OwnRoleRow, OwnRolesQueries } from './own-roles.queries.js';
import { ownPerson } from './roles.policy.js';
import { RolesPresenter } from './roles.presenter.js';
import { RolesRepository } from './roles.repository.js';
import { takesApplications } from './role.rules.js';

/** Roles that fit the person who asks, and why. */
@Injectable()
export class OwnRolesService {
  constructor(
    private readonly queries: OwnRolesQueries,
    private readonly roles: RolesRepository,
    private readonly presenter: RolesPresenter,
    private readonly fits: FitPresenter,
    private readonly people: People,
    private readonly profiles: Profiles,
    private readonly clock: Clock,
  ) {}

  /** Open roles that they have not applied to: those that they were asked to first, then the best. */
  async list(actor: Actor, limit = 50): Promise<OwnRolePage> {
    const personId = this.person(actor);
    const rows = await this.queries.best(personId, this.clock.today(), limit);
    return { items: await this.present(personId, rows), next: null };
  }

  async read(actor: Actor, roleId: string): Promise<OwnRole> {
    const personId = this.person(actor);
    const row = await this.queries.one(personId, roleId);
    assertVisible(row !== null);
    return (await this.present(personId, [row]))[0]!;
  }

  private async present(personId: string, rows: readonly OwnRoleRow[]): Promise<OwnRole[]> {
    const found = new Map((await this.roles.findMany(rows.map(({ roleId }) => roleId))).map((role) => [role.id, role]));
    const roles = rows.map(({ roleId }) => found.get(roleId)!);
    const person = (await this.people.summaries([personId])).get(personId);
    const skills = (await this.profiles.skillsOf([personId])).get(personId) ?? [];
    const have = Object.fromEntries(skills.map(({ code, level }) => [code, level]));
    const shown = await this.presenter.forAnybody(roles);
    const fits = await this.fits.present(roles.map((role) => fitOf(role.skills, have)));
    return rows.map(({ stage, applicationId, invited }, at) => ({
      role: shown[at]!,
      fit: fits[at]!,
      inGovernorate: person?.governorate != null && roles[at]!.governorate === person.governorate,
      invited,
      applicationId,
      stage,
      canApply: takesApplications(roles[at]!, this.clock.today()) && (stage === null || stage === 'withdrawn'),
    }));
  }

  private person(actor: Actor): string {
    const id = ownPerson(actor);
    assertVisible(id !== null);
    return id;
  }
}
