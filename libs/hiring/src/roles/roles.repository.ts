import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { EMPTY_PIPELINE, type RolePipeline } from './roles.dto.js';
import { Role, RoleSkill } from './role.entity.js';
import { type Need, type RoleSkillNeed, type RoleState } from './role.rules.js';

export interface RoleRow extends Omit<Role, 'createdAt'> {
  createdAt: Date;
  skills: RoleSkillNeed[];
  pipeline: RolePipeline;
}

const COLUMNS = `r.id, r.company_id AS "companyId", r.title_ar AS "titleAr", r.title_en AS "titleEn", r.profession, r.kind, r.seats,
  r.governorate, r.remote, r.market, r.salary_min AS "salaryMin", r.salary_max AS "salaryMax", r.currency, r.per, r.closes_on AS "closesOn",
  r.description, r.state, r.opened_on AS "openedOn", r.version, r.created_at AS "createdAt",
  (SELECT coalesce(json_agg(json_build_object('skill', s.skill, 'level', s.level, 'need', s.need) ORDER BY s.need DESC, s.skill), '[]')
   FROM hiring.role_skill s WHERE s.role_id = r.id) AS skills`;
const PIPELINE = `(SELECT json_object_agg(a.stage, a.n) FROM (SELECT stage, count(*) AS n FROM hiring.role_application
   WHERE role_id = r.id GROUP BY stage) a) AS pipeline`;

@Injectable()
export class RolesRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(id: string): Promise<RoleRow | null> {
    const [row] = await this.rows(`WHERE r.id = $1`, [id]);
    return row ?? null;
  }

  findMany(ids: readonly string[]): Promise<RoleRow[]> {
    return this.rows('WHERE r.id = ANY($1)', [ids]);
  }

  /** Waits until nobody else changes the role or takes one of its seats. */
  async lock(id: string): Promise<Role | null> {
    return this.transactions.manager.findOne(Role, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The latest first; `limit + 1` rows. */
  list(
    companyIds: 'all' | string[],
    { state, after, limit }: { state?: RoleState; after: string[] | null; limit: number },
  ): Promise<RoleRow[]> {
    return this.rows(
      `WHERE ($1::uuid[] IS NULL OR r.company_id = ANY($1)) AND ($2::text IS NULL OR r.state = $2)
         AND ($3::timestamptz IS NULL OR (r.created_at, r.id) < ($3, $4::uuid))
       ORDER BY r.created_at DESC, r.id DESC LIMIT $5`,
      [companyIds === 'all' ? null : companyIds, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** Roles of verified companies that take applications today; those that opened last first; `limit + 1` rows. */
  listOpen(
    today: string,
    filter: { governorate?: string; profession?: string; after: string[] | null; limit: number },
  ): Promise<RoleRow[]> {
    return this.rows(
      `JOIN companies.company c ON c.id = r.company_id AND c.verified_at IS NOT NULL
       WHERE r.state = 'open' AND (r.closes_on IS NULL OR r.closes_on >= $1)
         AND ($2::text IS NULL OR r.governorate = $2 OR r.remote = 'yes') AND ($3::text IS NULL OR r.profession = $3)
         AND ($4::date IS NULL OR (r.opened_on, r.id) < ($4, $5::uuid))
       ORDER BY r.opened_on DESC, r.id DESC LIMIT $6`,
      [
        today,
        filter.governorate ?? null,
        filter.profession ?? null,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit + 1,
      ],
    );
  }

  private async rows(rest: string, parameters: unknown[]): Promise<RoleRow[]> {
    const rows = await this.transactions.query<RoleRow>(
      `SELECT ${COLUMNS}, ${PIPELINE} FROM hiring.role r ${rest}`,
      parameters,
    );
    return rows.map((row) => ({ ...row, pipeline: { ...EMPTY_PIPELINE, ...row.pipeline } }));
  }

  async insert(role: Omit<Role, 'version' | 'createdAt'>, skills: readonly RoleSkillNeed[]): Promise<void> {
    await this.transactions.manager.insert(Role, role);
    await this.insertSkills(role.id, skills);
  }

  /** Whether a row of that version was there to be changed. */
  async update(
    id: string,
    version: number,
    change: Partial<Role>,
    skills?: readonly RoleSkillNeed[],
  ): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      Role,
      { id, version },
      { ...change, version: version + 1 },
    );
    if (affected === 1 && skills) {
      await this.transactions.manager.delete(RoleSkill, { roleId: id });
      await this.insertSkills(id, skills);
    }
    return affected === 1;
  }

  async setState(id: string, state: RoleState): Promise<void> {
    await this.transactions.query('UPDATE hiring.role SET state = $2, version = version + 1 WHERE id = $1', [
      id,
      state,
    ]);
  }

  async hired(id: string): Promise<number> {
    const [row] = await this.transactions.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM hiring.role_application WHERE role_id = $1 AND stage = 'hired'`,
      [id],
    );
    return row!.n;
  }

  private async insertSkills(roleId: string, skills: readonly RoleSkillNeed[]): Promise<void> {
    if (!skills.length) return;
    await this.transactions.manager.insert(
      RoleSkill,
      skills.map(({ skill, level, need }: { skill: string; level: number; need: Need }) => ({
        roleId,
        skill,
        level,
        need,
      })),
    );
  }
}
