import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { type Day } from '../milestones/milestone.kinds.js';

const unknown = () => ({ nullable: true, comment: 'null: unknown' });
const unknownOrNone = () => ({ nullable: true, comment: 'null: unknown or not applicable' });

/** What figures are summed from; written in the transaction that records, never changed. */
@Entity({ schema: 'ledger', name: 'step' })
@Index('step_figure_idx', { synchronize: false })
@Check('step_delta_check', 'delta <> 0')
export class StepRow {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' })
  id: number;
  /** Each indicator has a partition of its own. */
  @PrimaryColumn('text')
  indicator: string;
  @Column('date')
  day: Day;
  @Column('timestamptz')
  recordedAt: Date;
  @Column('smallint')
  delta: number;
  @Index()
  @Column('uuid')
  personId: string;
  @Column('text', unknown())
  governorate: string | null;
  @Column('text', unknown())
  gender: string | null;
  @Column('text', unknown())
  ageBand: string | null;
  @Column('text', unknown())
  disability: string | null;
  @Column('text', unknownOrNone())
  track: string | null;
  @Column('uuid', unknownOrNone())
  programmeId: string | null;
  @Column('text', unknownOrNone())
  funder: string | null;
  @Column('uuid', unknownOrNone())
  cohortId: string | null;
  @Column('text', unknownOrNone())
  companySize: string | null;
  @Column('text', unknownOrNone())
  placementKind: string | null;
  @Column('text', unknownOrNone())
  profession: string | null;
  @Column('text', unknownOrNone())
  export: string | null;
}
