import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one person got in one assessment, 0 to 100 with one decimal. */
@Entity({ schema: 'training', name: 'result' })
@Check('result_score_check', 'score >= 0 AND score <= 100')
export class Result {
  @ForeignKey('Enrolment')
  @PrimaryColumn('uuid')
  enrolmentId: string;
  @Index()
  @ForeignKey('Assessment')
  @PrimaryColumn('uuid')
  assessmentId: string;
  @Column('numeric', { precision: 4, scale: 1, nullable: true, comment: 'null after a score was taken away' })
  score: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  markedAt: Date;
}

/** The last day on which a cohort hands in an assessment. */
@Entity({ schema: 'training', name: 'assessment_due' })
export class AssessmentDue {
  @ForeignKey('Cohort')
  @PrimaryColumn('uuid')
  cohortId: string;
  @Index()
  @ForeignKey('Assessment')
  @PrimaryColumn('uuid')
  assessmentId: string;
  @Column('date')
  dueOn: string;
}
