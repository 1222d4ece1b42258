import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { type Actor } from '#platform';
import { type Role } from './role.entity.js';
import { ROLE_MOVES, titleOf } from './role.rules.js';
import { type PublicRole, type RoleChange, type RoleResponse } from './roles.dto.js';
import { salaryReversed, skillTwice, skillUnknown, titleMissing } from './roles.errors.js';
import { includes, ownCompanies } from './roles.policy.js';
import { type RoleRow } from './roles.repository.js';
import { Skills } from '#curriculum';

/** Roles on their way in and out: columns from fields, responses from rows. */
@Injectable()
export class RolesPresenter {
  constructor(
    private readonly companies: Companies,
    private readonly skills: Skills,
  ) {}

  /** Roles as anybody may read them, in the order given. */
  async forAnybody(rows: readonly RoleRow[]): Promise<PublicRole[]> {
    const companies = await this.companies.summaries(rows.map(({ companyId }) => companyId));
    const labels = await this.skills.labels([
      ...new Set(rows.flatMap(({ skills }) => skills.map(({ skill }) => skill))),
    ]);
    return rows.map((row) => ({
      id: row.id,
      company: { id: row.companyId, name: companies.get(row.companyId)!.name },
      title: titleOf(row.titleAr, row.titleEn),
      profession: row.profession,
      kind: row.kind,
      seats: row.seats,
      governorate: row.governorate,
      remote: row.remote,
      market: row.market,
      salary: salaryOf(row),
      openedOn: row.openedOn,
      closesOn: row.closesOn,
      description: row.description,
      skills: row.skills.map((one) => ({ ...one, label: labels.get(one.skill) ?? { ar: one.skill, en: one.skill } })),
    }));
  }

  async forMember(actor: Actor, rows: readonly RoleRow[]): Promise<RoleResponse[]> {
    const shown = await this.forAnybody(rows);
    return rows.map((row, at) => {
      const update = includes(ownCompanies(actor), row.companyId);
      const move = update ? ROLE_MOVES[row.state].filter((state) => state !== 'filled') : [];
      return { ...shown[at]!, state: row.state, pipeline: row.pipeline, version: row.version, can: { update, move } };
    });
  }

  /** The columns of the fields that are there. Errors at the field: role.title_missing, role.salary_reversed, role.skill_unknown, role.skill_twice. */
  async columnsOf(fields: Omit<RoleChange, 'state'>): Promise<Partial<Role>> {
    const { title, salary, skills, ...plain } = fields;
    if (title && !title.ar && !title.en) throw titleMissing();
    if (salary && salary.max < salary.min) throw salaryReversed();
    if (skills) await this.checkSkills(skills.map(({ skill }) => skill));
    return {
      ...plain,
      ...(title && { titleAr: title.ar ?? null, titleEn: title.en ?? null }),
      ...(salary !== undefined && {
        salaryMin: salary?.min ?? null,
        salaryMax: salary?.max ?? null,
        currency: salary?.currency ?? null,
        per: salary?.per ?? null,
      }),
    };
  }

  private async checkSkills(codes: string[]): Promise<void> {
    const twice = codes.findIndex((code, at) => codes.indexOf(code) < at);
    if (twice >= 0) throw skillTwice(twice);
    const known = await this.skills.labels(codes);
    const unknown = codes.findIndex((code) => !known.has(code));
    if (unknown >= 0) throw skillUnknown(unknown, codes[unknown]!);
  }
}

export const salaryOf = ({ salaryMin, salaryMax, currency, per }: RoleRow): PublicRole['salary'] =>
  salaryMin === null || salaryMax === null || !currency || !per
    ? null
    : { min: salaryMin, max: salaryMax, currency, per };
