import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An application window of a programme at a centre, for a track. */
@Entity({ schema: 'training', name: 'intake' })
@Index(['closesOn', 'id'])
@Check('intake_closes_on_check', 'closes_on >= opens_on')
@Check('intake_seats_check', 'seats > 0')
export class Intake {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Programme')
  @Column('uuid')
  programmeId: string;
  @Index()
  @ForeignKey('Centre')
  @Column('uuid')
  centreId: string;
  @Index()
  @ForeignKey('Track')
  @Column('text')
  track: string;
  @Column('text')
  titleAr: string;
  @Column('text')
  titleEn: string;
  @Column('date')
  opensOn: string;
  @Column('date')
  closesOn: string;
  @Column('integer')
  seats: number;
  @Column('text')
  criteriaAr: string;
  @Column('text')
  criteriaEn: string;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
