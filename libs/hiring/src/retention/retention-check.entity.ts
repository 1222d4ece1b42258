import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Checkpoint, type RetentionAnswer } from './retention.rules.js';

/** Whether a person still works there 30, 90, 180 and 365 days after the first day. */
@Entity({ schema: 'hiring', name: 'retention_check' })
@Unique(['placementId', 'afterDays'])
@Index('retention_check_open_idx', { synchronize: false })
@Check('retention_check_after_days_check', 'after_days IN (30, 90, 180, 365)')
@Check('retention_check_company_says_check', `company_says IN ('employed', 'left')`)
@Check('retention_check_person_says_check', `person_says IN ('employed', 'left')`)
@Check('retention_check_settled_check', `settled IN ('employed', 'left')`)
export class RetentionCheck {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Placement')
  @Column('uuid')
  placementId: string;
  @Column('smallint')
  afterDays: Checkpoint;
  @Column('date')
  dueOn: string;
  @Column('text', { nullable: true, comment: 'null while the company has not answered' })
  companySays: RetentionAnswer | null;
  @Column('text', { nullable: true, comment: 'null while the person has not answered' })
  personSays: RetentionAnswer | null;
  @Column('text', { nullable: true, comment: 'null unless a coordinator settled it' })
  settled: RetentionAnswer | null;
  @Column('text', { nullable: true, comment: 'what the settlement rests on; null unless settled' })
  note: string | null;
  @Column('integer', { default: 1 })
  version: number;
}
