import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'curriculum', name: 'course' })
@Index(['versionId', 'code'], { unique: true })
@Check('course_hours_check', 'hours > 0')
@Check('course_pass_mark_check', 'pass_mark BETWEEN 0 AND 100')
export class Course {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('CurriculumVersion')
  @Column('uuid')
  versionId: string;
  @Column('text')
  code: string;
  @Column('text')
  titleAr: string;
  @Column('text')
  titleEn: string;
  @Column('smallint')
  hours: number;
  @Column('boolean')
  core: boolean;
  @Column('boolean')
  capstone: boolean;
  @Column('smallint')
  passMark: number;
  @Column('smallint')
  position: number;
}

/** `afterId` comes before `courseId`. */
@Entity({ schema: 'curriculum', name: 'course_after' })
export class CourseAfter {
  @ForeignKey('Course')
  @PrimaryColumn('uuid')
  courseId: string;
  @Index()
  @ForeignKey('Course')
  @PrimaryColumn('uuid')
  afterId: string;
}

/** The level that a course leads to: 1 aware, 2 assisted, 3 independent, 4 leads. */
@Entity({ schema: 'curriculum', name: 'course_skill' })
@Check('course_skill_level_check', 'level BETWEEN 1 AND 4')
export class CourseSkill {
  @ForeignKey('Course')
  @PrimaryColumn('uuid')
  courseId: string;
  @Index()
  @ForeignKey('Skill')
  @PrimaryColumn('text')
  skill: string;
  @Column('smallint')
  level: number;
}

/** Marked out of 100; the weights of a course add up to 100. */
@Entity({ schema: 'curriculum', name: 'assessment' })
@Index(['courseId', 'code'], { unique: true })
@Check('assessment_weight_check', 'weight BETWEEN 1 AND 100')
export class Assessment {
  @PrimaryColumn('uuid')
  id: string;
  @ForeignKey('Course')
  @Column('uuid')
  courseId: string;
  @Column('text')
  code: string;
  @Column('text')
  titleAr: string;
  @Column('text')
  titleEn: string;
  @Column('smallint')
  weight: number;
  @Column('smallint')
  position: number;
}
