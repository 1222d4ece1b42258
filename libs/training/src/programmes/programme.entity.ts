import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const CURRENCIES = ['ILS', 'USD', 'JOD', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** What a funder pays for; its intakes and cohorts are counted under it. */
@Entity({ schema: 'training', name: 'programme' })
@Check('programme_ends_on_check', 'ends_on >= starts_on')
@Check('programme_budget_check', '(budget_amount IS NULL) = (budget_currency IS NULL) AND budget_amount >= 0')
@Check('programme_budget_currency_check', `budget_currency IN ('ILS', 'USD', 'JOD', 'EUR')`)
export class Programme {
  @PrimaryColumn('uuid')
  id: string;
  @Index({ unique: true })
  @Column('text')
  code: string;
  @Column('text')
  titleAr: string;
  @Column('text')
  titleEn: string;
  @Column('text')
  funder: string;
  @Column('bigint', { nullable: true, comment: 'minor units; null while no budget is set' })
  budgetAmount: number | null;
  @Column('text', { nullable: true, comment: 'null while no budget is set' })
  budgetCurrency: Currency | null;
  @Column('date')
  startsOn: string;
  @Column('date', { nullable: true, comment: 'null while no end is set' })
  endsOn: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
