import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { INTENTS, type Intent } from '../enrolments/enrolment.rules.js';
import { oneOf } from '../sql.js';
import {
  APPLICATION_REASONS,
  APPLICATION_STATES,
  type ApplicationReason,
  type ApplicationState,
} from './application.rules.js';

/** A person asks for a seat of an intake; once per intake. */
@Entity({ schema: 'training', name: 'application' })
@Index(['intakeId', 'personId'], { unique: true })
@Index('application_order_idx', ['intakeId', 'submittedOn', 'id'])
@Index('application_waiting_idx', { synchronize: false })
@Check('application_state_check', `state IN (${oneOf(APPLICATION_STATES)})`)
@Check('application_intent_check', `intent IN (${oneOf(INTENTS)})`)
@Check('application_reason_check', `reason IN (${oneOf(APPLICATION_REASONS)})`)
@Check('application_rejected_check', `state <> 'rejected' OR reason IS NOT NULL`)
@Check('application_decided_on_check', 'decided_on >= submitted_on')
export class Application {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Intake')
  @Column('uuid')
  intakeId: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('text', { default: 'submitted' })
  state: ApplicationState;
  @Column('text')
  intent: Intent;
  @Column('text', { nullable: true, comment: 'null when the applicant wrote nothing' })
  motivation: string | null;
  @Column('date')
  submittedOn: string;
  @Column('date', { nullable: true, comment: 'null until it is decided' })
  decidedOn: string | null;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null until it is decided, and when it came from a file' })
  decidedBy: string | null;
  @Column('text', { nullable: true, comment: 'null unless it was refused or withdrawn' })
  reason: ApplicationReason | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
