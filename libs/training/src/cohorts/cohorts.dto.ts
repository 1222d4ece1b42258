import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Id, ListQuery, Nested, OneOf, PageOf, Text, TextList, Whole } from '#platform';
import { NamedTrack, Title, TitledThing } from '../named.dto.js';
import { COHORT_STATES, type CohortState } from './cohort.rules.js';

export class NewCohort {
  @Text({ max: 30, example: 'NBS-SD-08' })
  code: string;
  @Nested(() => Title)
  title: Title;
  @Id()
  centreId: string;
  @Id()
  curriculumVersionId: string;
  @Id()
  programmeId: string;
  @Id({ optional: true, nullable: true })
  intakeId?: string | null;
  @Whole({ min: 1, max: 500 })
  capacity: number;
  @Day()
  startsOn: string;
  @Day()
  endsOn: string;
  @Day({ optional: true, nullable: true, description: 'from this day on nobody is enrolled' })
  rosterFrozenOn?: string | null;
  @TextList({ ids: true, max: 20, optional: true, description: 'accounts of trainers' })
  trainerIds?: string[];
}

export class CohortChange {
  @Nested(() => Title, { optional: true })
  title?: Title;
  @Whole({ min: 1, max: 500, optional: true })
  capacity?: number;
  @Day({ optional: true })
  startsOn?: string;
  @Day({ optional: true })
  endsOn?: string;
  @Day({ optional: true, nullable: true })
  rosterFrozenOn?: string | null;
  @TextList({ ids: true, max: 20, optional: true })
  trainerIds?: string[];
}

export class CohortStateChange {
  @OneOf(['running', 'finished', 'cancelled'])
  state: CohortState;
  @Day({ optional: true, description: 'today when left out' })
  on?: string;
}

export class CohortQuery extends ListQuery {
  @OneOf(COHORT_STATES, { optional: true })
  state?: CohortState;
  @Id({ optional: true })
  centreId?: string;
  @Text({ max: 50, optional: true })
  track?: string;
  @Text({ max: 100, optional: true, description: 'part of a title or of a code' })
  q?: string;
}

/** Trainees by how they stand. */
export class CohortCounts {
  @ApiProperty({ type: 'integer', description: 'who takes a seat' })
  seated: number;
  @ApiProperty({ type: 'integer' })
  graduated: number;
  @ApiProperty({ type: 'integer', description: 'who left, for now or for good' })
  left: number;
}

export class CohortCurriculum {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  versionId: string;
  @ApiProperty({ type: 'integer' })
  number: number;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: 'integer' })
  weeks: number;
  @ApiProperty({ type: 'integer' })
  hours: number;
  @ApiProperty({ type: 'integer', description: 'lowest attendance that graduates, percent' })
  attendancePercent: number;
}

export class CohortTrainerResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

export class CohortCan {
  @ApiProperty()
  update: boolean;
  @ApiProperty()
  enrol: boolean;
  @ApiProperty()
  start: boolean;
  @ApiProperty()
  finish: boolean;
  @ApiProperty()
  cancel: boolean;
  @ApiProperty()
  graduate: boolean;
}

export class CohortResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: TitledThing })
  centre: TitledThing;
  @ApiProperty({ type: TitledThing })
  programme: TitledThing;
  @ApiProperty({ type: NamedTrack })
  track: NamedTrack;
  @ApiProperty({ type: CohortCurriculum })
  curriculum: CohortCurriculum;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  intakeId: string | null;
  @ApiProperty({ type: 'integer' })
  capacity: number;
  @ApiProperty({ format: 'date' })
  startsOn: string;
  @ApiProperty({ format: 'date' })
  endsOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  rosterFrozenOn: string | null;
  @ApiProperty({ enum: COHORT_STATES })
  state: CohortState;
  @ApiProperty({ type: CohortCounts })
  counts: CohortCounts;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'share of the expected held sessions that were attended, 0 to 1, by the definition of the curriculum version',
  })
  attendanceRate: number | null;
  @ApiProperty({ type: [CohortTrainerResponse] })
  trainers: CohortTrainerResponse[];
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: CohortCan })
  can: CohortCan;
}

export class CohortPage extends PageOf(CohortResponse) {}
