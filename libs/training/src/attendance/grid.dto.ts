import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Whole } from '#platform';
import { AssessmentColumn } from '../assessments/results.dto.js';
import { NamedThing } from '../sessions/sessions.dto.js';
import { SESSION_STATES, type SessionState } from '../sessions/session.rules.js';
import { type Mark, MARKS } from './attendance.rules.js';

export class GridQuery {
  @Whole({ min: 1, max: 60, optional: true, query: true, description: 'how many of the last sessions; 10 unless told' })
  sessions?: number;
}

export class GridSession {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ format: 'date-time' })
  startsAt: string;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ enum: SESSION_STATES })
  state: SessionState;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty()
  canMark: boolean;
}

export class GridScore {
  @ApiProperty({ type: Number, nullable: true })
  score: number | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

export const OUTLOOKS = ['on_course', 'near', 'at_risk'] as const;
export type Outlook = (typeof OUTLOOKS)[number];
export const REASONS = ['attendance_below', 'attendance_near', 'absent_recently', 'course_failed'] as const;

/** One thing that speaks against graduation; which members are there depends on the code. */
export class OutlookReason {
  @ApiProperty({ enum: REASONS })
  code: (typeof REASONS)[number];
  @ApiProperty({ type: Number, nullable: true, description: 'attendance, 0 to 1' })
  rate: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'the lowest attendance, 0 to 1' })
  limit: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'absences of the last five' })
  absent: number | null;
  @ApiProperty({ type: NamedThing, nullable: true, description: 'the failed course' })
  course: NamedThing | null;
}

export class GridRow {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ description: 'the state of the enrolment' })
  state: string;
  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: [...MARKS, null], nullable: true },
    description: 'a mark a session, in the order of `sessions`',
  })
  marks: (Mark | null)[];
  @ApiProperty({ type: Number, nullable: true, description: '0 to 1; null before the first held session' })
  attendanceRate: number | null;
  @ApiProperty({ type: [GridScore], description: 'a score an assessment, in the order of `assessments`' })
  scores: GridScore[];
  @ApiProperty({ enum: OUTLOOKS })
  outlook: Outlook;
  @ApiProperty({ type: [OutlookReason] })
  reasons: OutlookReason[];
}

export class GridCan {
  @ApiProperty()
  mark: boolean;
  @ApiProperty()
  grade: boolean;
}

/** The roster of a cohort as a sheet: attendance of the last sessions, results, and how each one stands. */
export class GridResponse {
  @ApiProperty({ format: 'uuid' })
  cohortId: string;
  @ApiProperty({ type: Number, description: 'the lowest attendance with which somebody graduates, 0 to 1' })
  attendanceLimit: number;
  @ApiProperty({ type: [GridSession] })
  sessions: GridSession[];
  @ApiProperty({ type: [AssessmentColumn] })
  assessments: AssessmentColumn[];
  @ApiProperty({ type: [GridRow] })
  rows: GridRow[];
  @ApiProperty({ type: GridCan })
  can: GridCan;
}
