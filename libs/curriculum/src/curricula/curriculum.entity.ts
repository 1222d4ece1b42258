import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'curriculum', name: 'curriculum' })
export class Curriculum {
  @PrimaryColumn('uuid')
  id: string;
  @Index({ unique: true })
  @Column('text')
  code: string;
  @Index()
  @ForeignKey('Track')
  @Column('text')
  track: string;
  @Column('text')
  titleAr: string;
  @Column('text')
  titleEn: string;
}

/** What a cohort follows for ever: courses, the graduation rule and the definition of attendance. A trigger refuses changes once it is published. */
@Entity({ schema: 'curriculum', name: 'curriculum_version' })
@Index(['curriculumId', 'number'], { unique: true })
@Check(
  'curriculum_version_percent_check',
  `attendance_percent BETWEEN 0 AND 100 AND late_percent BETWEEN 0 AND 100 AND excused_percent BETWEEN 0 AND 100
    AND unmarked_percent BETWEEN 0 AND 100 AND capstone_minimum BETWEEN 0 AND 100 AND weighted_mean_minimum BETWEEN 0 AND 100`,
)
export class CurriculumVersion {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Curriculum')
  @Column('uuid')
  curriculumId: string;
  @Column('smallint')
  number: number;
  @Column('timestamptz', {
    nullable: true,
    comment: 'null while it is a draft; nothing of it changes afterwards',
  })
  publishedAt: Date | null;
  @Column('text')
  summaryAr: string;
  @Column('text')
  summaryEn: string;
  @Column('smallint')
  weeks: number;
  @Column('smallint')
  hours: number;
  /** The lowest attendance that graduates, in percent. */
  @Column('smallint')
  attendancePercent: number;
  /** What a late arrival counts, in percent of a session; present is 100, absent 0. */
  @Column('smallint', { default: 100 })
  latePercent: number;
  @Column('smallint', { nullable: true, comment: 'null: an excused session is left out of the rate' })
  excusedPercent: number | null;
  @Column('smallint', { default: 0 })
  unmarkedPercent: number;
  @Column('smallint')
  electivesPassed: number;
  @Column('smallint')
  capstoneMinimum: number;
  /** Of the course marks, weighted by hours. */
  @Column('smallint')
  weightedMeanMinimum: number;
}
