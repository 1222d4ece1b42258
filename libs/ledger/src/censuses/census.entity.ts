import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { type Day } from '../milestones/milestone.kinds.js';

/** A closed census: an estimate of the professionals in companies on its reference day, with its 95 % interval. */
@Entity({ schema: 'ledger', name: 'census' })
@Check('census_interval_check', '0 <= low AND low <= professionals AND professionals <= high')
export class CensusRow {
  @PrimaryColumn('uuid')
  id: string;
  @Column('date')
  referenceOn: Day;
  /** When it became known; figures known before do not see it. */
  @Column('timestamptz')
  closedAt: Date;
  @Column('integer')
  professionals: number;
  @Column('double precision')
  standardError: number;
  @Column('double precision')
  responseRate: number;
  @Column('integer')
  low: number;
  @Column('integer')
  high: number;
}
