import { Injectable } from '@nestjs/common';
import { assertVisible, Clock, fromCursor, type Governorate, limitOf, type ListQuery, pageOf } from '#platform';
import { Companies } from '#companies';
import { takesApplications, type Profession } from './role.rules.js';
import { type PublicRole, type PublicRolePage } from './roles.dto.js';
import { RolesPresenter } from './roles.presenter.js';
import { RolesRepository } from './roles.repository.js';

/** Open roles of verified companies, for anybody. */
@Injectable()
export class OpenRoles {
  constructor(
    private readonly roles: RolesRepository,
    private readonly presenter: RolesPresenter,
    private readonly companies: Companies,
    private readonly clock: Clock,
  ) {}

  /** Those that opened last first. */
  async list(query: ListQuery & { governorate?: Governorate; profession?: Profession }): Promise<PublicRolePage> {
    const limit = limitOf(query);
    const { governorate, profession } = query;
    const rows = await this.roles.listOpen(this.clock.today(), {
      governorate,
      profession,
      after: fromCursor(query.cursor, 2),
      limit,
    });
    const shown = new Map((await this.presenter.forAnybody(rows)).map((role) => [role.id, role]));
    return pageOf(
      rows,
      limit,
      ({ openedOn, id }) => [openedOn ?? '', id],
      ({ id }) => shown.get(id)!,
    );
  }

  /** Errors: 404 when it is not open (any more). */
  async read(id: string): Promise<PublicRole> {
    const role = await this.roles.find(id);
    assertVisible(role !== null && takesApplications(role, this.clock.today()));
    assertVisible((await this.companies.find(role.companyId))?.verified === true);
    return (await this.presenter.forAnybody([role]))[0]!;
  }
}
