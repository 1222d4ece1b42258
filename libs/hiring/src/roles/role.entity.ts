import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type PlacementKind } from '#ledger';
import { type Governorate } from '#platform';
import {
  type Currency,
  type Market,
  type Need,
  type PayPeriod,
  type Profession,
  type Remote,
  type RoleState,
} from './role.rules.js';

/** A post that a company wants to fill. Money in minor units. */
@Entity({ schema: 'hiring', name: 'role' })
@Index(['companyId', 'state'])
@Index(['createdAt', 'id'])
@Index('role_open_idx', { synchronize: false })
@Check('role_state_check', `state IN ('draft', 'open', 'filled', 'closed', 'cancelled')`)
@Check('role_profession_check', `profession IN ('programmers', 'designers', 'developers', 'directors', 'other')`)
@Check('role_kind_check', `kind IN ('employment', 'internship', 'freelance', 'own_venture', 'government')`)
@Check('role_remote_check', `remote IN ('no', 'partly', 'yes')`)
@Check('role_market_check', `market IN ('export', 'local')`)
@Check('role_currency_check', `currency IN ('ILS', 'USD', 'JOD')`)
@Check('role_per_check', `per IN ('month', 'hour', 'project')`)
@Check('role_seats_check', 'seats > 0')
@Check('role_title_check', 'num_nonnulls(title_ar, title_en) > 0')
@Check(
  'role_salary_check',
  'num_nonnulls(salary_min, salary_max, currency, per) IN (0, 4) AND 0 <= salary_min AND salary_min <= salary_max',
)
export class Role {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Company')
  @Column('uuid')
  companyId: string;
  @Column('text', { nullable: true, comment: 'null when the title was written in English only' })
  titleAr: string | null;
  @Column('text', { nullable: true, comment: 'null when the title was written in Arabic only' })
  titleEn: string | null;
  @Column('text')
  profession: Profession;
  @Column('text')
  kind: PlacementKind;
  @Column('integer')
  seats: number;
  @Column('text', { nullable: true, comment: 'null when the work is anywhere' })
  governorate: Governorate | null;
  @Column('text')
  remote: Remote;
  @Column('text')
  market: Market;
  @Column('integer', { nullable: true, comment: 'null when no salary is said' })
  salaryMin: number | null;
  @Column('integer', { nullable: true, comment: 'null when no salary is said' })
  salaryMax: number | null;
  @Column('text', { nullable: true, comment: 'null when no salary is said' })
  currency: Currency | null;
  @Column('text', { nullable: true, comment: 'null when no salary is said' })
  per: PayPeriod | null;
  @Column('date', { nullable: true, comment: 'null when it is open until filled' })
  closesOn: string | null;
  /** In the language of the company. */
  @Column('text')
  description: string;
  @Column('text', { default: 'draft' })
  state: RoleState;
  @Column('date', { nullable: true, comment: 'null until it was opened' })
  openedOn: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}

@Entity({ schema: 'hiring', name: 'role_skill' })
@Index(['skill', 'roleId'])
@Check('role_skill_level_check', 'level BETWEEN 1 AND 5')
@Check('role_skill_need_check', `need IN ('required', 'preferred')`)
export class RoleSkill {
  @ForeignKey('Role')
  @PrimaryColumn('uuid')
  roleId: string;
  /** Code of the national skill list. */
  @ForeignKey('Skill')
  @PrimaryColumn('text')
  skill: string;
  @Column('smallint')
  level: number;
  @Column('text')
  need: Need;
}

/** A company asked somebody whom it knows by a card only to apply. */
@Entity({ schema: 'hiring', name: 'role_invitation' })
export class RoleInvitation {
  @ForeignKey('Role')
  @PrimaryColumn('uuid')
  roleId: string;
  @Index()
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  @Column('timestamptz', { default: () => 'now()' })
  invitedAt: Date;
}
