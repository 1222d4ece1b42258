import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'progress', name: 'target' })
@Check('target_value_check', 'value > baseline AND baseline >= 0')
export class TargetRow {
  @PrimaryColumn('text')
  indicator: string;
  @Column('integer')
  baseline: number;
  @Column('date')
  since: string;
  @Column('integer')
  value: number;
  @Column('date', { nullable: true, comment: 'null when nobody has set a day' })
  due: string | null;
  @Column('text')
  sourceAr: string;
  @Column('text')
  sourceEn: string;
  @Column('integer', { default: 1 })
  version: number;
}
