import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../sql.js';
import { COHORT_STATES, type CohortState } from './cohort.rules.js';

/** Those who are trained together, at one centre, by one curriculum version for ever. */
@Entity({ schema: 'training', name: 'cohort' })
@Index(['startsOn', 'id'])
@Index(['centreId', 'startsOn', 'id'])
@Check('cohort_state_check', `state IN (${oneOf(COHORT_STATES)})`)
@Check('cohort_capacity_check', 'capacity > 0')
@Check('cohort_ends_on_check', 'ends_on >= starts_on')
export class Cohort {
  @PrimaryColumn('uuid')
  id: string;
  @Index({ unique: true })
  @Column('text')
  code: string;
  @Column('text')
  titleAr: string;
  @Column('text')
  titleEn: string;
  @ForeignKey('Centre')
  @Column('uuid')
  centreId: string;
  @Index()
  @ForeignKey('CurriculumVersion')
  @Column('uuid')
  curriculumVersionId: string;
  @Index()
  @ForeignKey('Programme')
  @Column('uuid')
  programmeId: string;
  @Index()
  @ForeignKey('Intake')
  @Column('uuid', { nullable: true, comment: 'null when nobody applied through an intake' })
  intakeId: string | null;
  @Column('integer')
  capacity: number;
  @Column('date')
  startsOn: string;
  @Column('date')
  endsOn: string;
  @Column('date', { nullable: true, comment: 'null while no day is set from which on nobody is enrolled' })
  rosterFrozenOn: string | null;
  @Column('text', { default: 'planned' })
  state: CohortState;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}

/** An account that teaches the cohort. */
@Entity({ schema: 'training', name: 'cohort_trainer' })
export class CohortTrainer {
  @ForeignKey('Cohort')
  @PrimaryColumn('uuid')
  cohortId: string;
  @Index()
  @ForeignKey('Account')
  @PrimaryColumn('uuid')
  accountId: string;
  @Column('timestamptz', { default: () => 'now()' })
  since: Date;
}
