import { Module } from '@nestjs/common';
import { ResultsController } from './assessments/results.controller.js';
import { ResultsQueries } from './assessments/results.queries.js';
import { ResultsRepository } from './assessments/results.repository.js';
import { ResultsService } from './assessments/results.service.js';
import { AttentionController } from './attendance/attention.controller.js';
import { AttentionService } from './attendance/attention.service.js';
import { GridController } from './attendance/grid.controller.js';
import { GridQueries } from './attendance/grid.queries.js';
import { GridService } from './attendance/grid.service.js';
import { SheetsController } from './attendance/sheets.controller.js';
import { SheetsQueries } from './attendance/sheets.queries.js';
import { SheetsRepository } from './attendance/sheets.repository.js';
import { SheetsService } from './attendance/sheets.service.js';
import { ProgressQueries } from './graduation/progress.queries.js';
import { TeachingLoader } from './loading/teaching-loader.repository.js';
import { PathsController } from './paths/paths.controller.js';
import { PathsQueries } from './paths/paths.queries.js';
import { PathsService } from './paths/paths.service.js';
import { ClassSessionsController } from './sessions/sessions.controller.js';
import { SessionsQueries } from './sessions/sessions.queries.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsService } from './sessions/sessions.service.js';

/** Timetable, attendance, results, and how far each trainee is. */
@Module({
  controllers: [
    ClassSessionsController,
    SheetsController,
    GridController,
    AttentionController,
    ResultsController,
    PathsController,
  ],
  providers: [
    SessionsService,
    SessionsQueries,
    SessionsRepository,
    SheetsService,
    SheetsQueries,
    SheetsRepository,
    GridService,
    GridQueries,
    AttentionService,
    ResultsService,
    ResultsQueries,
    ResultsRepository,
    PathsService,
    PathsQueries,
    ProgressQueries,
    TeachingLoader,
  ],
  exports: [ProgressQueries, TeachingLoader],
})
export class TeachingModule {}
