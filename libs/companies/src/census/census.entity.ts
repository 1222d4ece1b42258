import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type CompanySize } from '../companies/company.rules.js';
import { type PublishedEstimate } from './census.rules.js';

/** Headcounts of all companies on one day; its frame is frozen when it is opened. */
@Entity({ schema: 'companies', name: 'census' })
export class CompanyCensus {
  @PrimaryColumn('uuid')
  id: string;
  @Index({ unique: true })
  @Column('date')
  referenceOn: string;
  @Column('timestamptz', { default: () => 'now()' })
  openedAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null while companies may answer' })
  closedAt: Date | null;
  @Column('jsonb', { nullable: true, comment: 'null until closed' })
  estimate: PublishedEstimate | null;
}

export const ANSWER_STATES = ['waiting', 'complete', 'refused', 'no_contact', 'ineligible'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** One company in the frame of a census, and what it answered. */
@Entity({ schema: 'companies', name: 'census_answer' })
@Check('census_answer_state_check', `state IN ('waiting', 'complete', 'refused', 'no_contact', 'ineligible')`)
@Check('census_answer_size_check', `size IN ('micro', 'small', 'medium', 'large', 'very_large')`)
@Check(
  'census_answer_complete_check',
  `(state = 'complete') = (num_nonnulls(programmers, designers, developers, directors, other) = 5)`,
)
export class CensusAnswer {
  @ForeignKey('CompanyCensus')
  @PrimaryColumn('uuid')
  censusId: string;
  @Index()
  @ForeignKey('Company')
  @PrimaryColumn('uuid')
  companyId: string;
  /** As known before the census: the stratum. */
  @Column('text')
  size: CompanySize;
  @Column('text', { default: 'waiting' })
  state: AnswerState;
  @Column('integer', { nullable: true, comment: 'null without a complete answer' })
  programmers: number | null;
  @Column('integer', { nullable: true, comment: 'null without a complete answer' })
  designers: number | null;
  @Column('integer', { nullable: true, comment: 'null without a complete answer' })
  developers: number | null;
  @Column('integer', { nullable: true, comment: 'null without a complete answer' })
  directors: number | null;
  @Column('integer', { nullable: true, comment: 'null without a complete answer' })
  other: number | null;
  @Column('timestamptz', { nullable: true, comment: 'null while nobody answered' })
  answeredAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}
