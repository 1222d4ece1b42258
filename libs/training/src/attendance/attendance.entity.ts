import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MARKS, type Mark } from './attendance.rules.js';

/** One person in one session; a row is there once she was marked. */
@Entity({ schema: 'training', name: 'attendance' })
@Check('attendance_status_check', `status IN (${MARKS.map((mark) => `'${mark}'`).join(', ')})`)
export class Attendance {
  @ForeignKey('ClassSession')
  @PrimaryColumn('uuid')
  sessionId: string;
  @Index()
  @ForeignKey('Enrolment')
  @PrimaryColumn('uuid')
  enrolmentId: string;
  @Column('text')
  status: Mark;
  @Column('text', { nullable: true, comment: 'null unless it is known when somebody late came, HH:MM' })
  arrivedAt: string | null;
  @Column('timestamptz', { default: () => 'now()' })
  markedAt: Date;
}

/** Somebody said beforehand that she would not come, and why. */
@Entity({ schema: 'training', name: 'excuse' })
export class Excuse {
  @ForeignKey('ClassSession')
  @PrimaryColumn('uuid')
  sessionId: string;
  @Index()
  @ForeignKey('Enrolment')
  @PrimaryColumn('uuid')
  enrolmentId: string;
  @Column('text')
  reason: string;
  @Column('timestamptz', { default: () => 'now()' })
  givenAt: Date;
}
