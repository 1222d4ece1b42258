import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type PlacementKind } from '#ledger';
import { type Currency, type Market, type PayPeriod, type Profession } from '../roles/role.rules.js';
import { type EndReason } from './placement.rules.js';

/** The fact that a person works; planned, active or ended by its days. Money in minor units. */
@Entity({ schema: 'hiring', name: 'placement' })
@Index(['companyId', 'startsOn'])
@Index(['startsOn', 'id'])
@Index('placement_application_id_key', { synchronize: false })
@Check('placement_kind_check', `kind IN ('employment', 'internship', 'freelance', 'own_venture', 'government')`)
@Check('placement_profession_check', `profession IN ('programmers', 'designers', 'developers', 'directors', 'other')`)
@Check('placement_market_check', `market IN ('export', 'local')`)
@Check('placement_ended_check', 'ended_on > starts_on AND (ended_on IS NULL) = (end_reason IS NULL)')
@Check('placement_company_check', `company_id IS NOT NULL OR kind IN ('freelance', 'own_venture', 'government')`)
@Check('placement_salary_check', 'num_nonnulls(amount, currency, per) IN (0, 3) AND amount >= 0')
export class Placement {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @ForeignKey('Company')
  @Column('uuid', { nullable: true, comment: 'null for work outside of companies' })
  companyId: string | null;
  @Index()
  @ForeignKey('Role')
  @Column('uuid', { nullable: true, comment: 'null when it came about without one of our roles' })
  roleId: string | null;
  @ForeignKey('RoleApplication')
  @Column('uuid', { nullable: true, comment: 'null when it came about without an application here' })
  applicationId: string | null;
  @Column('text')
  kind: PlacementKind;
  @Column('text')
  profession: Profession;
  @Column('text')
  market: Market;
  /** In the field that the person was trained for. */
  @Column('boolean')
  inField: boolean;
  @Column('boolean')
  partTime: boolean;
  @Column('date')
  startsOn: string;
  @Column('date', { nullable: true, comment: 'the first day without the work; null while it lasts' })
  endedOn: string | null;
  @Column('text', { nullable: true, comment: 'null while it lasts' })
  endReason: EndReason | null;
  @Column('integer', { nullable: true, comment: 'null when the pay is not known' })
  amount: number | null;
  @Column('text', { nullable: true, comment: 'null when the pay is not known' })
  currency: Currency | null;
  @Column('text', { nullable: true, comment: 'null when the pay is not known' })
  per: PayPeriod | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
