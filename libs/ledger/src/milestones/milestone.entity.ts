import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Day, MILESTONE_KINDS, type MilestoneKind, PLACEMENT_KINDS } from './milestone.kinds.js';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The table of milestones: inserted and read in SQL, never changed (a trigger refuses it). */
@Entity({ schema: 'ledger', name: 'milestone' })
@Index('milestone_reverses_key', { synchronize: false })
@Index('milestone_restates_idx', { synchronize: false })
@Check('milestone_kind_check', `kind IN (${oneOf(MILESTONE_KINDS)})`)
@Check('milestone_placement_kind_check', `placement_kind IN (${oneOf(PLACEMENT_KINDS)})`)
@Check('milestone_export_check', `export IN ('export', 'local')`)
export class MilestoneRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;
  @Index()
  @Column('uuid')
  personId: string;
  @Column('text')
  kind: MilestoneKind;
  @Column('date')
  occurredOn: Day;
  @Column('timestamptz')
  recordedAt: Date;
  @ForeignKey('MilestoneRow')
  @Column('bigint', { nullable: true, comment: 'null unless the row cancels an earlier one' })
  reverses: number | null;
  @ForeignKey('MilestoneRow')
  @Column('bigint', { nullable: true, comment: 'null unless a merge says a row of another person again' })
  restates: number | null;
  @Column('text', { nullable: true, comment: 'null when none was given; exits and reversals have one' })
  reason: string | null;
  @Column('jsonb', { nullable: true, comment: 'null when nothing more is known: evidence, or what a follow-up learnt' })
  detail: unknown;
  @Column('uuid', { nullable: true, comment: 'null when it happened in no cohort' })
  cohortId: string | null;
  @Column('text', { nullable: true, comment: 'null when it happened in no cohort' })
  track: string | null;
  @Column('uuid', { nullable: true, comment: 'null when it happened in no programme' })
  programmeId: string | null;
  @Column('text', { nullable: true, comment: 'null when it happened in no programme' })
  funder: string | null;
  @Column('uuid', { nullable: true, comment: 'null when it is not about a placement' })
  placementId: string | null;
  @Column('uuid', { nullable: true, comment: 'null when no company is concerned' })
  companyId: string | null;
  @Column('text', { nullable: true, comment: 'null when no company is concerned, or its size is unknown' })
  companySize: string | null;
  @Column('text', { nullable: true, comment: 'null when it is not about a placement' })
  placementKind: string | null;
  @Column('text', { nullable: true, comment: 'null when it is not about a placement' })
  profession: string | null;
  @Column('text', { nullable: true, comment: 'null when it is not about a placement' })
  export: string | null;
  @Column('uuid', { nullable: true, comment: 'null when the system itself recorded it' })
  recordedBy: string | null;
}
