import { ApiProperty } from '@nestjs/swagger';
import { BilingualText } from '#platform';
import { OUTLOOKS, type Outlook, OutlookReason } from '../attendance/grid.dto.js';
import { NamedThing, NamedAccount } from '../sessions/sessions.dto.js';
import { SESSION_STATES, type SessionState } from '../sessions/session.rules.js';
import { STATION_CODES, STATION_STATES, type StationCode, type StationState } from './stations.rules.js';

export class PathPerson {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText, description: 'the first name, for a greeting' })
  firstName: BilingualText;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ enum: ['female', 'male'], type: String, nullable: true })
  gender: 'female' | 'male' | null;
}

export class PathEnrolment {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: NamedThing })
  cohort: NamedThing;
  @ApiProperty({ type: BilingualText })
  centre: BilingualText;
  @ApiProperty()
  state: string;
  @ApiProperty({ format: 'date' })
  startsOn: string;
  @ApiProperty({ format: 'date' })
  endsOn: string;
  @ApiProperty({ type: 'integer', description: 'the week it is in; 0 before it began, never more than `weeks`' })
  week: number;
  @ApiProperty({ type: 'integer' })
  weeks: number;
}

export class PathSession {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ type: NamedAccount, nullable: true })
  trainer: NamedAccount | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: held remotely' })
  room: string | null;
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ format: 'date-time' })
  startsAt: string;
  @ApiProperty({ format: 'date-time' })
  endsAt: string;
  @ApiProperty({ enum: SESSION_STATES })
  state: SessionState;
}

export class NextSession extends PathSession {
  @ApiProperty({ type: 'integer', description: 'its place among the sessions of the cohort' })
  number: number;
  @ApiProperty({ type: 'integer' })
  of: number;
}

export class PathDue {
  @ApiProperty({ format: 'uuid' })
  assessmentId: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ format: 'date' })
  dueOn: string;
}

export class PathStation {
  @ApiProperty({ enum: STATION_CODES })
  code: StationCode;
  @ApiProperty({ enum: STATION_STATES })
  state: StationState;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'when it was reached, or is expected' })
  on: string | null;
}

export class HaveAndNeed {
  @ApiProperty({ type: Number, nullable: true })
  have: number | null;
  @ApiProperty({ type: Number })
  need: number;
}

export class PathCapstone {
  @ApiProperty({ type: Number, nullable: true, description: 'out of 100; null until it is marked' })
  have: number | null;
  @ApiProperty({ type: Number })
  need: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'its first session' })
  startsOn: string | null;
}

export class PathConditions {
  @ApiProperty({ type: HaveAndNeed, description: 'shares, 0 to 1' })
  attendance: HaveAndNeed;
  @ApiProperty({ type: HaveAndNeed, description: 'numbers of courses' })
  coreCourses: HaveAndNeed;
  @ApiProperty({ type: HaveAndNeed, description: 'numbers of courses' })
  electives: HaveAndNeed;
  @ApiProperty({ type: PathCapstone, nullable: true, description: 'null where the curriculum has none' })
  capstone: PathCapstone | null;
  @ApiProperty({ enum: OUTLOOKS })
  outlook: Outlook;
  @ApiProperty({ type: [OutlookReason] })
  reasons: OutlookReason[];
}

export class PathMark {
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: Number, nullable: true })
  score: number | null;
  @ApiProperty({ type: Number, description: 'percent of the course mark' })
  weight: number;
}

export class PathCourse {
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty()
  core: boolean;
  @ApiProperty({ type: Number, description: 'held sessions among those that are not cancelled, 0 to 1' })
  progress: number;
  @ApiProperty({ type: Number, nullable: true, description: 'out of 100; null until every assessment is marked' })
  mark: number | null;
  @ApiProperty({ type: Number })
  passMark: number;
  @ApiProperty({ type: [PathMark] })
  marks: PathMark[];
}

export class PathMilestone {
  @ApiProperty()
  kind: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

/** The whole first screen of a trainee. */
export class PathResponse {
  @ApiProperty({ type: PathPerson })
  person: PathPerson;
  @ApiProperty({ type: PathEnrolment, nullable: true, description: 'the latest one; null before admission' })
  enrolment: PathEnrolment | null;
  @ApiProperty({ format: 'date', description: 'today, on the local calendar' })
  today: string;
  @ApiProperty({ type: NextSession, nullable: true })
  next: NextSession | null;
  @ApiProperty({ type: [PathSession], description: 'this week, Sunday to Saturday' })
  week: PathSession[];
  @ApiProperty({ type: [PathDue], description: 'the soonest first' })
  due: PathDue[];
  @ApiProperty({ type: [PathStation] })
  stations: PathStation[];
  @ApiProperty({ type: PathConditions, nullable: true })
  conditions: PathConditions | null;
  @ApiProperty({ type: [PathCourse] })
  courses: PathCourse[];
  @ApiProperty({ type: [PathMilestone], description: 'what the ledger says of her, the oldest first' })
  milestones: PathMilestone[];
}
