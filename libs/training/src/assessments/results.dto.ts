import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Decimal, Id, ListOf, PageOf, Whole } from '#platform';
import { NamedThing } from '../sessions/sessions.dto.js';

export class SetResult {
  @Decimal({ nullable: true, min: 0, max: 100, description: 'out of 100, one decimal; null empties the cell' })
  score: number | null;
}

export class ResultCell extends SetResult {
  @Id()
  enrolmentId: string;
  @Id()
  assessmentId: string;
  @Whole({ max: 999_999_999, description: 'the version that was seen; 0 where nothing was' })
  version: number;
}

/** A block of cells, as it is pasted. */
export class SetResults {
  @ListOf(() => ResultCell, { min: 1, max: 2000 })
  cells: ResultCell[];
}

export class ResultResponse {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty({ format: 'uuid' })
  assessmentId: string;
  @ApiProperty({ type: Number, nullable: true, description: 'out of 100, one decimal' })
  score: number | null;
  @ApiProperty({ type: 'integer', description: '0 before anything was written' })
  version: number;
}

export class SavedResults {
  @ApiProperty({ type: [ResultResponse], description: 'the cells that say something else now' })
  changed: ResultResponse[];
  @ApiProperty({
    type: [ResultResponse],
    description: 'cells that somebody else changed meanwhile, as they are now; nothing of yours was written there',
  })
  stale: ResultResponse[];
}

export class AssessmentColumn {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  code: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: Number, description: 'percent of the course mark' })
  weight: number;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ type: Number, description: 'the lowest course mark that passes' })
  passMark: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
}

export class ResultRow {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ type: [ResultResponse] })
  results: ResultResponse[];
}

/** The results of a cohort in one course, a row a trainee. */
export class MarkingSheet {
  @ApiProperty({ type: NamedThing })
  cohort: NamedThing;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ type: [AssessmentColumn] })
  assessments: AssessmentColumn[];
  @ApiProperty({ type: [ResultRow] })
  rows: ResultRow[];
}

/** A course that a cohort is being taught, and how much of it waits for marks. */
export class CourseToMark {
  @ApiProperty({ type: NamedThing })
  cohort: NamedThing;
  @ApiProperty({ type: NamedThing })
  course: NamedThing;
  @ApiProperty({ type: 'integer' })
  trainees: number;
  @ApiProperty({ type: 'integer', description: 'cells of its assessments' })
  cells: number;
  @ApiProperty({ type: 'integer', description: 'of them with a score' })
  marked: number;
}

export class CoursesToMark extends PageOf(CourseToMark) {}
