import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../sql.js';
import {
  ENROLMENT_STATES,
  type EnrolmentState,
  EXIT_REASONS,
  type ExitReason,
  EXITS,
  type Intent,
  INTENTS,
} from './enrolment.rules.js';

/** A person in a cohort; once per cohort, and for ever on its roster. */
@Entity({ schema: 'training', name: 'enrolment' })
@Index(['cohortId', 'personId'], { unique: true })
@Check('enrolment_state_check', `state IN (${oneOf(ENROLMENT_STATES)})`)
@Check('enrolment_intent_check', `intent IN (${oneOf(INTENTS)})`)
@Check('enrolment_exit_reason_check', `exit_reason IN (${oneOf(EXIT_REASONS)})`)
@Check('enrolment_exit_check', `(state IN (${oneOf(EXITS)})) = (exit_reason IS NOT NULL)`)
@Check('enrolment_ended_on_check', 'ended_on >= enrolled_on')
export class Enrolment {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @ForeignKey('Cohort')
  @Column('uuid')
  cohortId: string;
  @Column('text', { default: 'enrolled' })
  state: EnrolmentState;
  @Column('text')
  intent: Intent;
  @Column('date')
  enrolledOn: string;
  @Column('date', {
    nullable: true,
    comment: 'null while she is enrolled or active: the day of graduation or exit, or the end of the training',
  })
  endedOn: string | null;
  @Column('text', { nullable: true, comment: 'null unless she left' })
  exitReason: ExitReason | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
