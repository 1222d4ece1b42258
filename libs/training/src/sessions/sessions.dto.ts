import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Id, ListQuery, OneOf, PageOf, Text } from '#platform';
import { Clock24 } from './clock-time.js';
import { SESSION_REASONS, SESSION_STATES, type SessionReason, type SessionState } from './session.rules.js';

export class SessionListQuery extends ListQuery {
  @Day({ optional: true, description: 'one local day; or give `from` and `to`' })
  on?: string;
  @Day({ optional: true, description: 'first local day' })
  from?: string;
  @Day({ optional: true, description: 'last local day' })
  to?: string;
  @Id({ optional: true })
  cohortId?: string;
}

/** A session that a coordinator puts into the timetable; times are on the local clock. */
export class PlanClassSession {
  @Id()
  courseId: string;
  @Id({ optional: true, nullable: true })
  trainerId?: string | null;
  @Text({ optional: true, nullable: true, max: 60, description: 'left out or null: held remotely', example: 'B-07' })
  room?: string | null;
  @Day()
  on: string;
  @Clock24()
  from: string;
  @Clock24({ example: '12:00' })
  to: string;
  @Id({ optional: true, nullable: true, description: 'the cancelled session that it makes up for' })
  makesUpId?: string | null;
}

/** What is to become of a session: only what is named changes. */
export class ChangeClassSession {
  @OneOf(['cancelled', 'planned'], { optional: true, description: 'cancelled, or planned again' })
  state?: 'cancelled' | 'planned';
  @OneOf(SESSION_REASONS, { optional: true, description: 'needed to cancel or to move' })
  reason?: SessionReason;
  @Day({ optional: true })
  on?: string;
  @Clock24({ optional: true })
  from?: string;
  @Clock24({ optional: true, example: '12:00' })
  to?: string;
  @Text({ optional: true, nullable: true, max: 60 })
  room?: string | null;
  @Id({ optional: true, nullable: true })
  trainerId?: string | null;
}

export class NamedThing {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

export class NamedAccount {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

export class ClassSessionCan {
  @ApiProperty({ description: 'whether its sheet may be filled now' })
  mark: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'from when its sheet may be filled, for a client without a network; null: never by this caller',
  })
  markFrom: string | null;
  @ApiProperty({ description: 'whether it may be moved or cancelled' })
  change: boolean;
  @ApiProperty({ description: 'whether it may go back into the timetable after it was cancelled' })
  replan: boolean;
}

export class ClassSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: NamedThing })
  cohort: NamedThing;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ type: NamedAccount, nullable: true })
  trainer: NamedAccount | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: held remotely' })
  room: string | null;
  @ApiProperty({ format: 'date', description: 'the local day' })
  on: string;
  @ApiProperty({ format: 'date-time' })
  startsAt: string;
  @ApiProperty({ format: 'date-time' })
  endsAt: string;
  @ApiProperty({ enum: SESSION_STATES })
  state: SessionState;
  @ApiProperty({ type: String, enum: [...SESSION_REASONS, null], nullable: true })
  reason: SessionReason | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  movedFrom: string | null;
  @ApiProperty({ type: 'integer', description: 'how many are on its roster' })
  trainees: number;
  @ApiProperty({ type: 'integer', description: 'how many of them are marked' })
  marked: number;
  @ApiProperty({ type: ClassSessionCan })
  can: ClassSessionCan;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** What can be put into a cohort's timetable, and by whom it can be taught. */
export class PlanningChoices {
  @ApiProperty({ type: [NamedThing], description: 'the courses of its curriculum, in their order' })
  courses: NamedThing[];
  @ApiProperty({ type: [NamedAccount], description: 'its trainers' })
  trainers: NamedAccount[];
}

export class ClassSessionPage extends PageOf(ClassSessionResponse) {}
