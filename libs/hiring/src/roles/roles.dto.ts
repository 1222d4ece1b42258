import { ApiProperty, PartialType } from '@nestjs/swagger';
import { PLACEMENT_KINDS, type PlacementKind } from '#ledger';
import {
  BilingualText,
  Day,
  GOVERNORATE_CODES,
  type Governorate,
  Id,
  ListOf,
  ListQuery,
  Nested,
  OneOf,
  PageOf,
  Text,
  Whole,
} from '#platform';
import { STAGES } from '../applications/application.rules.js';
import {
  CURRENCIES,
  type Currency,
  type Market,
  MARKETS,
  type Need,
  NEEDS,
  PAY_PERIODS,
  type PayPeriod,
  type Profession,
  PROFESSIONS,
  type Remote,
  REMOTE,
  ROLE_STATES,
  type RoleState,
} from './role.rules.js';

export class RoleTitle {
  @Text({ optional: true, nullable: true, max: 200 })
  ar?: string | null;
  @Text({ optional: true, nullable: true, max: 200 })
  en?: string | null;
}

/** Minor units of a currency. */
export class SalaryRange {
  @Whole({ max: 100_000_000, example: 250_000 })
  min: number;
  @Whole({ max: 100_000_000, example: 400_000 })
  max: number;
  @OneOf(CURRENCIES)
  currency: Currency;
  @OneOf(PAY_PERIODS)
  per: PayPeriod;
}

export class RoleSkillEntry {
  @Text({ max: 100, description: 'code of the national skill list', example: 'javascript' })
  skill: string;
  @Whole({ min: 1, max: 5 })
  level: number;
  @OneOf(NEEDS)
  need: Need;
}

class RoleFields {
  @Nested(() => RoleTitle)
  title: RoleTitle;
  @OneOf(PROFESSIONS)
  profession: Profession;
  @OneOf(PLACEMENT_KINDS)
  kind: PlacementKind;
  @Whole({ min: 1, max: 1000 })
  seats: number;
  @OneOf(GOVERNORATE_CODES, { optional: true, nullable: true })
  governorate?: Governorate | null;
  @OneOf(REMOTE)
  remote: Remote;
  @OneOf(MARKETS)
  market: Market;
  @Nested(() => SalaryRange, { optional: true, nullable: true })
  salary?: SalaryRange | null;
  @Day({ optional: true, nullable: true, description: 'the last day on which people may apply' })
  closesOn?: string | null;
  @Text({ max: 10_000 })
  description: string;
  @ListOf(() => RoleSkillEntry, { max: 40 })
  skills: RoleSkillEntry[];
}

export class NewRole extends RoleFields {
  @Id({ optional: true, description: "the caller's own company when left out" })
  companyId?: string;
  @OneOf(['draft', 'open'], { optional: true, description: 'open when left out' })
  state?: 'draft' | 'open';
}

export class RoleChange extends PartialType(RoleFields) {
  @OneOf(['open', 'closed', 'cancelled'], { optional: true })
  state?: 'open' | 'closed' | 'cancelled';
}

export class RoleQuery extends ListQuery {
  @OneOf(ROLE_STATES, { optional: true })
  state?: RoleState;
  @Id({ optional: true })
  companyId?: string;
}

export class RoleCompany {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

export class RoleSkillResponse {
  @ApiProperty()
  skill: string;
  @ApiProperty({ type: BilingualText })
  label: BilingualText;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  level: number;
  @ApiProperty({ enum: NEEDS })
  need: Need;
}

/** What anybody may read of a role. */
export class PublicRole {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: RoleCompany })
  company: RoleCompany;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ enum: PROFESSIONS })
  profession: Profession;
  @ApiProperty({ enum: PLACEMENT_KINDS })
  kind: PlacementKind;
  @ApiProperty({ type: 'integer' })
  seats: number;
  @ApiProperty({ type: String, nullable: true, enum: [...GOVERNORATE_CODES, null] })
  governorate: Governorate | null;
  @ApiProperty({ enum: REMOTE })
  remote: Remote;
  @ApiProperty({ enum: MARKETS })
  market: Market;
  @ApiProperty({ type: SalaryRange, nullable: true, allOf: undefined })
  salary: SalaryRange | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  openedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  closesOn: string | null;
  @ApiProperty()
  description: string;
  @ApiProperty({ type: [RoleSkillResponse] })
  skills: RoleSkillResponse[];
}

export class PublicRolePage extends PageOf(PublicRole) {}

/** How many applications stand at each stage. */
export class RolePipeline {
  @ApiProperty({ type: 'integer' })
  applied: number;
  @ApiProperty({ type: 'integer' })
  shortlisted: number;
  @ApiProperty({ type: 'integer' })
  interview: number;
  @ApiProperty({ type: 'integer' })
  offered: number;
  @ApiProperty({ type: 'integer' })
  hired: number;
  @ApiProperty({ type: 'integer' })
  rejected: number;
  @ApiProperty({ type: 'integer' })
  withdrawn: number;
}
export const EMPTY_PIPELINE = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as unknown as RolePipeline;

export class RoleCan {
  @ApiProperty()
  update: boolean;
  @ApiProperty({ enum: ROLE_STATES, isArray: true, description: 'states that the caller may move it to' })
  move: RoleState[];
}

export class RoleResponse extends PublicRole {
  @ApiProperty({ enum: ROLE_STATES })
  state: RoleState;
  @ApiProperty({ type: RolePipeline })
  pipeline: RolePipeline;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: RoleCan })
  can: RoleCan;
}

export class RolePage extends PageOf(RoleResponse) {}
