import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, PageOf } from '#platform';

export class TrackResponse {
  @ApiProperty({ example: 'software-development' })
  code: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

export class TrackPage extends PageOf(TrackResponse) {}

class PublishedVersion {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  number: number;
  @ApiProperty({ format: 'date-time' })
  publishedAt: string;
  @ApiProperty({ type: 'integer' })
  hours: number;
  @ApiProperty({ type: 'integer' })
  weeks: number;
}

export class CurriculumResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: TrackResponse })
  track: TrackResponse;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: [PublishedVersion], description: 'newest first' })
  versions: PublishedVersion[];
}

export class CurriculumPage extends PageOf(CurriculumResponse) {}

/** What a mark of a held session counts, in percent of the session; present is 100, absent 0. */
export class AttendanceDefinitionResponse {
  @ApiProperty({ type: 'integer' })
  latePercent: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: an excused session is left out' })
  excusedPercent: number | null;
  @ApiProperty({ type: 'integer' })
  unmarkedPercent: number;
}

export class GraduationRuleResponse {
  @ApiProperty({ type: 'integer', description: 'lowest attendance, percent' })
  attendancePercent: number;
  @ApiProperty({ type: 'integer', description: 'how many electives must be passed, beside every core course' })
  electivesPassed: number;
  @ApiProperty({ type: 'integer', description: 'lowest capstone mark of 100' })
  capstoneMinimum: number;
  @ApiProperty({ type: 'integer', description: 'lowest mean of the marks, weighted by hours' })
  weightedMeanMinimum: number;
}

class TaughtSkill {
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ type: 'integer', description: '1 aware, 2 assisted, 3 independent, 4 leads' })
  level: number;
}

class AssessmentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: 'integer', description: 'of 100 in its course' })
  weight: number;
}

class CourseResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: 'integer' })
  hours: number;
  @ApiProperty()
  core: boolean;
  @ApiProperty()
  capstone: boolean;
  @ApiProperty({ type: 'integer' })
  passMark: number;
  @ApiProperty({ type: [String], description: 'codes of the courses that come first' })
  after: string[];
  @ApiProperty({ type: [TaughtSkill] })
  skills: TaughtSkill[];
  @ApiProperty({ type: [AssessmentResponse] })
  assessments: AssessmentResponse[];
}

export class CurriculumVersionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  curriculumId: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: TrackResponse })
  track: TrackResponse;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: 'integer' })
  number: number;
  @ApiProperty({ format: 'date-time' })
  publishedAt: string;
  @ApiProperty({ type: BilingualText })
  summary: BilingualText;
  @ApiProperty({ type: 'integer' })
  weeks: number;
  @ApiProperty({ type: 'integer' })
  hours: number;
  @ApiProperty({ type: AttendanceDefinitionResponse })
  attendance: AttendanceDefinitionResponse;
  @ApiProperty({ type: GraduationRuleResponse })
  graduation: GraduationRuleResponse;
  @ApiProperty({ type: [CourseResponse] })
  courses: CourseResponse[];
}
