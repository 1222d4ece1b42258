import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type RejectionReason, type Stage } from './application.rules.js';

/** One person's application to one role; a person who withdrew may apply again: the same row. */
@Entity({ schema: 'hiring', name: 'role_application' })
@Unique(['roleId', 'personId'])
@Check(
  'role_application_stage_check',
  `stage IN ('applied', 'shortlisted', 'interview', 'offered', 'hired', 'rejected', 'withdrawn')`,
)
@Check('role_application_reason_check', `reason IS NULL OR stage = 'rejected'`)
export class RoleApplication {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Role')
  @Column('uuid')
  roleId: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('text', { default: 'applied' })
  stage: Stage;
  @Column('text', { nullable: true, comment: 'null unless rejected' })
  reason: RejectionReason | null;
  @Column('timestamptz', { default: () => 'now()' })
  appliedAt: Date;
  /** When it came to the stage that it is in. */
  @Column('timestamptz', { default: () => 'now()' })
  movedAt: Date;
  @Column('integer', { default: 1 })
  version: number;
}
