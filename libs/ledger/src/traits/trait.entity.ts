import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Day } from '../milestones/milestone.kinds.js';

/** What persons are counted under; append-only like the milestones. */
@Entity({ schema: 'ledger', name: 'trait' })
export class TraitRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;
  @Index()
  @Column('uuid')
  personId: string;
  @Column('timestamptz')
  recordedAt: Date;
  @Column('date', { nullable: true, comment: 'null: it corrects the whole life' })
  validFrom: Day | null;
  @Column('text', { nullable: true, comment: 'null: this row does not speak of it' })
  governorate: string | null;
  @Column('text', { nullable: true, comment: 'null: this row does not speak of it' })
  gender: string | null;
  @Column('smallint', { nullable: true, comment: 'null: this row does not speak of it' })
  birthYear: number | null;
  @Column('text', { nullable: true, comment: 'null: this row does not speak of it' })
  disability: string | null;
  @Column('uuid', { nullable: true, comment: 'null when the system itself recorded it' })
  recordedBy: string | null;
}
