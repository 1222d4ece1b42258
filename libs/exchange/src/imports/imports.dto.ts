import { ApiProperty } from '@nestjs/swagger';
import { Id, ListOf, ListQuery, OneOf, PageOf, Text } from '#platform';
import { IMPORT_KINDS, type ImportKind } from './kinds/kind.js';
import { IMPORT_STATES, type ImportState } from './storing/import.entity.js';

export class NewImport {
  @OneOf(IMPORT_KINDS)
  kind: ImportKind;
  @Id({ optional: true, description: 'the centre that the rows belong to; a coordinator must name one' })
  centreId?: string;
  @Id({ optional: true, description: 'the cohort that graduates or attendance belong to; attendance needs one' })
  cohortId?: string;
  @Id({ optional: true, description: 'the intake that applicants applied to; left out: that of the cohort' })
  intakeId?: string;
  @Text({ optional: true, max: 100, description: 'only this sheet' })
  sheet?: string;
}

export class ColumnChoice {
  @Text({ max: 3, description: 'as a spreadsheet calls it: A, B, … AB', example: 'A' })
  letter: string;
  @Text({ max: 40, nullable: true, description: 'one of our fields; null: not imported', example: 'name_ar' })
  field: string | null;
}

export class TableChoice {
  @Text({ min: 0, max: 100, description: 'the title of the sheet; empty in a text file', example: '' })
  sheet: string;
  @ListOf(() => ColumnChoice, { max: 400 })
  columns: ColumnChoice[];
}

export class MappingChange {
  @ListOf(() => TableChoice, { min: 1, max: 50 })
  tables: TableChoice[];
}

export class ReasonResponse {
  @ApiProperty({ enum: ['header', 'header_and_content', 'content', 'mapping', 'day', 'beside', 'unknown', 'empty'] })
  code: string;
  @ApiProperty({ type: 'integer', required: false, description: 'how many of the filled cells look like the field' })
  fitting?: number;
  @ApiProperty({ type: 'integer', required: false })
  of?: number;
}

export class ColumnResponse {
  @ApiProperty()
  letter: string;
  @ApiProperty()
  header: string;
  @ApiProperty({ description: 'the first filled cell' })
  example: string;
  @ApiProperty({ type: String, nullable: true })
  field: string | null;
  @ApiProperty({ description: '0 to 1' })
  confidence: number;
  @ApiProperty({ type: ReasonResponse })
  reason: ReasonResponse;
  @ApiProperty({ type: [String] })
  alternatives: string[];
}

export class TableResponse {
  @ApiProperty()
  sheet: string;
  @ApiProperty({ type: 'integer' })
  headerRow: number;
  @ApiProperty({ type: [ColumnResponse] })
  columns: ColumnResponse[];
  @ApiProperty({
    type: [String],
    description: 'fields that rows of this kind cannot do without and that no column is taken for',
  })
  missing: string[];
}

export class NoteResponse {
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ required: false })
  sheet?: string;
  @ApiProperty({ type: 'integer', required: false })
  count?: number;
}

export class FieldChoiceResponse {
  @ApiProperty()
  field: string;
  @ApiProperty({ description: 'what it is called, in the language of the reader' })
  label: string;
}

export class CountsResponse {
  @ApiProperty({ type: 'integer', description: 'data rows' })
  rows: number;
  @ApiProperty({ type: 'integer', description: 'rows without an error' })
  accepted: number;
  @ApiProperty({ type: 'integer' })
  rejected: number;
  @ApiProperty({ type: 'integer', description: 'rows that say again what an earlier row says' })
  duplicates: number;
  @ApiProperty({ type: 'integer', description: 'rows about somebody who is registered already' })
  known: number;
  @ApiProperty({ type: 'integer', description: 'rows that may be about somebody registered, undecided' })
  suspected: number;
  @ApiProperty({ type: 'integer', description: 'rows with a cell that was left empty or filled' })
  warned: number;
  @ApiProperty({ type: 'integer' })
  skipped: number;
  @ApiProperty({ type: 'integer', description: 'rows that a commit writes' })
  ready: number;
  @ApiProperty({ type: 'integer' })
  committed: number;
  @ApiProperty({ type: 'integer', description: 'committed rows that registered somebody new' })
  created: number;
}

export class ImportCan {
  @ApiProperty()
  map: boolean;
  @ApiProperty()
  commit: boolean;
  @ApiProperty()
  undo: boolean;
}

export class ImportSummary {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: IMPORT_KINDS })
  kind: ImportKind;
  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;
  @ApiProperty()
  fileName: string;
  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  centreId: string | null;
  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  cohortId: string | null;
  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  intakeId: string | null;
  @ApiProperty({ type: CountsResponse })
  counts: CountsResponse;
  @ApiProperty({
    format: 'uuid',
    type: String,
    nullable: true,
    description: 'the job that works on it: GET /api/v1/jobs/{id}',
  })
  jobId: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt: string;
  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  committedAt: string | null;
  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    description: 'until when it can be undone while nothing depends on it',
  })
  undoableUntil: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: ImportCan })
  can: ImportCan;
}

export class ImportPage extends PageOf(ImportSummary) {}

export class ImportResponse extends ImportSummary {
  @ApiProperty({ type: 'integer' })
  fileBytes: number;
  @ApiProperty({ type: [TableResponse] })
  tables: TableResponse[];
  @ApiProperty({ type: [NoteResponse] })
  notes: NoteResponse[];
  @ApiProperty({ type: [FieldChoiceResponse], description: 'the fields that a column can be taken for' })
  fields: FieldChoiceResponse[];
}

export const ROW_FILTERS = ['all', 'problems', 'duplicates', 'warnings', 'ready', 'skipped', 'committed'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export class RowQuery extends ListQuery {
  @OneOf(ROW_FILTERS, { optional: true, description: 'all by default' })
  filter?: RowFilter;
}

export class CellChange {
  @Text({ max: 40 })
  field: string;
  @Text({ min: 0, max: 2000 })
  text: string;
}

export class RowChange {
  @ListOf(() => CellChange, { optional: true, max: 100, description: 'cells as they should have been written' })
  cells?: CellChange[];
  @OneOf(['skip', 'same', 'other'], {
    optional: true,
    nullable: true,
    description: 'leave it out; it is the known one; it is somebody else; null: undecided again',
  })
  decision?: 'skip' | 'same' | 'other' | null;
}

export class CellResponse {
  @ApiProperty()
  field: string;
  @ApiProperty({ description: 'the column of the sheet, as a spreadsheet calls it' })
  letter: string;
  @ApiProperty()
  text: string;
}

export class CellProblemResponse {
  @ApiProperty({ description: 'our name of the field' })
  column: string;
  @ApiProperty({ description: 'where it stands in the sheet, e.g. B17' })
  cell: string;
  @ApiProperty()
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ required: false, description: 'what was probably meant' })
  suggestion?: string;
}

export class KnownField {
  @ApiProperty()
  field: string;
  @ApiProperty()
  here: string;
  @ApiProperty()
  known: string;
}

export class MatchResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['national_id', 'registration', 'phone_and_name', 'name_and_birth'] })
  by: string;
  @ApiProperty({ description: 'what the known one is called, in the language of the reader' })
  name: string;
  @ApiProperty({ type: [KnownField], description: 'what the row says beside what is known' })
  fields: KnownField[];
}

export class RowResponse {
  @ApiProperty({ type: 'integer', description: 'its place among the rows of the file' })
  at: number;
  @ApiProperty({ type: String, nullable: true })
  sheet: string | null;
  @ApiProperty({ type: 'integer' })
  row: number;
  @ApiProperty({ enum: ['accepted', 'rejected', 'duplicate', 'non_response'] })
  status: string;
  @ApiProperty({ type: [CellResponse] })
  cells: CellResponse[];
  @ApiProperty({ type: [CellProblemResponse] })
  problems: CellProblemResponse[];
  @ApiProperty({ type: [CellProblemResponse] })
  warnings: CellProblemResponse[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'the row of the file that says the same' })
  duplicateOf: number | null;
  @ApiProperty({ type: MatchResponse, nullable: true })
  match: MatchResponse | null;
  @ApiProperty({ type: String, nullable: true, enum: ['skip', 'same', 'other', null] })
  decision: string | null;
  @ApiProperty()
  committed: boolean;
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class RowPage extends PageOf(RowResponse) {}

export class SkipRequest {
  @OneOf(['problems', 'duplicates'])
  filter: 'problems' | 'duplicates';
}
