import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, TextList } from '#platform';
import { ENROLMENT_STATES, type EnrolmentState } from '../enrolments/enrolment.rules.js';
import { NamedPerson, TitledThing } from '../named.dto.js';
import { type GraduationReason } from './graduation.rules.js';

export class GraduateTrainees {
  @TextList({ ids: true, max: 200, description: 'who graduates; all of them meet the rule' })
  personIds: string[];
  @Day({ optional: true, description: 'the day of graduation; today when left out' })
  on?: string;
}

class Rule {
  @ApiProperty({ type: 'integer' })
  attendancePercent: number;
  @ApiProperty({ type: 'integer' })
  electivesPassed: number;
  @ApiProperty({ type: 'integer' })
  capstoneMinimum: number;
  @ApiProperty({ type: 'integer' })
  weightedMeanMinimum: number;
}

/** What a mark of a held session counts, 0 to 1. */
class Definition {
  @ApiProperty()
  late: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null: left out' })
  excused: number | null;
  @ApiProperty({ type: Number, nullable: true })
  unmarked: number | null;
}

class WhyNot {
  @ApiProperty({ enum: ['attendance', 'core_course', 'electives', 'capstone', 'weighted_mean'] })
  code: GraduationReason['code'];
  @ApiProperty({ type: TitledThing, nullable: true, description: 'for core_course' })
  course: TitledThing | null;
  @ApiProperty({ type: Number, nullable: true, description: 'percent, marks, or courses; null: nothing yet' })
  have: number | null;
  @ApiProperty()
  need: number;
}

export class TraineeGraduation {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty({ type: NamedPerson, description: 'the name as it stands on a certificate' })
  person: NamedPerson;
  @ApiProperty({ type: BilingualText, description: 'the name as it stands on lists of the cohort' })
  shortName: BilingualText;
  @ApiProperty({ enum: ENROLMENT_STATES })
  state: EnrolmentState;
  @ApiProperty({ type: Number, nullable: true, description: '0 to 1; null before the first held session' })
  attendanceRate: number | null;
  @ApiProperty({ type: 'integer', description: 'core courses passed, the capstone not counted' })
  corePassed: number;
  @ApiProperty({ type: 'integer' })
  coreCourses: number;
  @ApiProperty({ type: 'integer' })
  electivesPassed: number;
  @ApiProperty({ type: Number, nullable: true, description: 'mark of 100; null while a result is missing' })
  capstone: number | null;
  @ApiProperty({ type: Number, nullable: true })
  weightedMean: number | null;
  @ApiProperty()
  meets: boolean;
  @ApiProperty({ type: [WhyNot], description: 'why not; empty when she meets the rule' })
  reasons: WhyNot[];
  @ApiProperty({ type: String, nullable: true, description: 'of her valid certificate' })
  serial: string | null;
}

/** How many of the roster meet each part of the rule. */
class PartsMet {
  @ApiProperty({ type: 'integer' })
  attendance: number;
  @ApiProperty({ type: 'integer' })
  core: number;
  @ApiProperty({ type: 'integer' })
  electives: number;
  @ApiProperty({ type: 'integer' })
  capstone: number;
  @ApiProperty({ type: 'integer' })
  weightedMean: number;
}

export class GraduationResponse {
  @ApiProperty({ format: 'uuid' })
  cohortId: string;
  @ApiProperty({ type: Rule })
  rule: Rule;
  @ApiProperty({ type: Definition })
  attendance: Definition;
  @ApiProperty({ format: 'date-time' })
  evaluatedAt: string;
  @ApiProperty({ type: 'integer' })
  trainees: number;
  @ApiProperty({ type: 'integer' })
  meet: number;
  @ApiProperty({ type: PartsMet })
  parts: PartsMet;
  @ApiProperty({ type: [TraineeGraduation], description: 'those who do not meet the rule first, then by name' })
  items: TraineeGraduation[];
  @ApiProperty({ type: String, nullable: true, description: 'always null: a cohort fits on one page' })
  next: string | null;
}
