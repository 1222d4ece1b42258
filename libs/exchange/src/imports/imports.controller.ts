import { Body, Controller, Get, Param, Patch, Post, Put, Query, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  AnswersNothing,
  Creates,
  CurrentActor,
  IdParam,
  IfMatch,
  ListQuery,
  notFound,
  Requires,
} from '#platform';
import {
  ImportPage,
  ImportResponse,
  MappingChange,
  NewImport,
  RowChange,
  RowPage,
  RowQuery,
  RowResponse,
  SkipRequest,
} from './imports.dto.js';
import { fileMissing } from './imports.errors.js';
import { ImportsService } from './imports.service.js';
import { ImportRowsService } from './rows/import-rows.service.js';
import { UndoImport } from './undo-import.command.js';
import { fileName, ReceivesFile } from './upload.guard.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: ImportRowsService,
    private readonly undo: UndoImport,
  ) {}

  /** The latest first. */
  @Get()
  @Requires('import:run')
  @Answers(ImportPage)
  listImports(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<ImportPage> {
    return this.imports.list(actor, query);
  }

  /** Reads a file and guesses its columns. Nothing is written to the register. Errors: file.…, import.centre_missing, import.cohort_needed, import.cohort_unknown, import.intake_unknown. */
  @Post()
  @Requires('import:run')
  @Creates()
  @ReceivesFile()
  @Answers(ImportResponse, 201)
  receiveImport(
    @CurrentActor() actor: Actor,
    @Body() body: NewImport,
    @UploadedFile() file?: { originalname: string; buffer: Buffer },
  ): Promise<ImportResponse> {
    if (!file) throw fileMissing();
    return this.imports.receive(actor, body, { name: fileName(file.originalname), bytes: file.buffer });
  }

  @Get(':importId')
  @Requires('import:run')
  @Answers(ImportResponse)
  readImport(@CurrentActor() actor: Actor, @IdParam('importId') importId: string): Promise<ImportResponse> {
    return this.imports.read(actor, importId);
  }

  /** The columns as they are taken now, with the version that a change of them starts from. */
  @Get(':importId/mapping')
  @Requires('import:run')
  @Answers(ImportResponse)
  readMapping(@CurrentActor() actor: Actor, @IdParam('importId') importId: string): Promise<ImportResponse> {
    return this.imports.read(actor, importId);
  }

  /** Confirms the columns; the rows are then checked by a job. Errors: file.columns_missing, mapping.field_unknown, mapping.field_twice. */
  @Put(':importId/mapping')
  @Requires('import:run')
  @Answers(ImportResponse)
  mapImport(
    @CurrentActor() actor: Actor,
    @IdParam('importId') importId: string,
    @Body() body: MappingChange,
    @IfMatch() version: number,
  ): Promise<ImportResponse> {
    return this.imports.map(actor, importId, body, version);
  }

  /** The rows in the order of the file. */
  @Get(':importId/rows')
  @Requires('import:run')
  @Answers(RowPage)
  listImportRows(
    @CurrentActor() actor: Actor,
    @IdParam('importId') importId: string,
    @Query() query: RowQuery,
  ): Promise<RowPage> {
    return this.rows.list(actor, importId, query);
  }

  /** Mends the cells of a row, leaves it out, or says whether it is about somebody who is known. */
  @Patch(':importId/rows/:at')
  @Requires('import:run')
  @Answers(RowResponse)
  changeImportRow(
    @CurrentActor() actor: Actor,
    @IdParam('importId') importId: string,
    @Param('at') at: string,
    @Body() body: RowChange,
    @IfMatch() version: number,
  ): Promise<RowResponse> {
    return this.rows.change(actor, importId, placeOf(at), body, version);
  }

  /** Leaves out all rows with errors, or all that say again what is known. */
  @Post(':importId/skips')
  @Requires('import:run')
  @Answers(ImportResponse)
  skipImportRows(
    @CurrentActor() actor: Actor,
    @IdParam('importId') importId: string,
    @Body() body: SkipRequest,
  ): Promise<ImportResponse> {
    return this.imports.skip(actor, importId, body.filter);
  }

  /** Writes every ready row in one transaction, as a job. Errors: import.not_checked, import.nothing_to_commit, import.busy. */
  @Post(':importId/commit')
  @Requires('import:run')
  @Answers(ImportResponse, 202)
  commitImport(@CurrentActor() actor: Actor, @IdParam('importId') importId: string): Promise<ImportResponse> {
    return this.imports.commit(actor, importId);
  }

  /** Takes everything back that the import wrote, within 24 hours and while nothing depends on it. Errors: import.not_undoable, import.depended_on. */
  @Post(':importId/undo')
  @Requires('import:run')
  @AnswersNothing()
  async undoImport(@CurrentActor() actor: Actor, @IdParam('importId') importId: string): Promise<void> {
    await this.imports.visible(actor, importId);
    await this.undo.run(actor, importId);
  }
}

/** What is no place among rows names nothing. */
function placeOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound();
  return Number(text);
}
