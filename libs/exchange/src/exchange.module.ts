import { Module } from '@nestjs/common';
import { CompaniesModule } from '#companies';
import { HiringModule } from '#hiring';
import { LedgerModule } from '#ledger';
import { PeopleModule } from '#people';
import { TrainingModule } from '#training';
import { Belongings } from './imports/belongings.js';
import { CheckImport } from './imports/check-import.command.js';
import { CommitImport } from './imports/commit-import.command.js';
import { ImportFile } from './imports/import-file.command.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsPresenter } from './imports/imports.presenter.js';
import { ImportsService } from './imports/imports.service.js';
import { ImportRowsRepository } from './imports/rows/import-rows.repository.js';
import { ImportRowsService } from './imports/rows/import-rows.service.js';
import { JudgedRows } from './imports/rows/judged-rows.js';
import { RowsPresenter } from './imports/rows/rows.presenter.js';
import { ImportFiles } from './imports/storing/import-files.js';
import { ImportsRepository } from './imports/storing/imports.repository.js';
import { AttendanceTarget } from './imports/targets/attendance.target.js';
import { CensusTarget } from './imports/targets/census.target.js';
import { CompaniesTarget } from './imports/targets/companies.target.js';
import { KnownRegister } from './imports/targets/known-register.js';
import { PeopleMilestones } from './imports/targets/people.milestones.js';
import { PeopleTarget } from './imports/targets/people.target.js';
import { PlacementsTarget } from './imports/targets/placements.target.js';
import { Targets } from './imports/targets/targets.js';
import { UndoImport } from './imports/undo-import.command.js';
import { LoadRepository } from './load/load.repository.js';
import { LoadService } from './load/load.service.js';

const storing = [ImportsRepository, ImportFiles, ImportRowsRepository, JudgedRows];
const targets = [
  Targets,
  PeopleTarget,
  PeopleMilestones,
  CompaniesTarget,
  AttendanceTarget,
  CensusTarget,
  PlacementsTarget,
  KnownRegister,
  Belongings,
];
const steps = [ImportsService, ImportRowsService, CheckImport, CommitImport, UndoImport, ImportFile];
const shown = [ImportsPresenter, RowsPresenter];

/** What comes in from elsewhere and goes out to it. */
@Module({
  imports: [CompaniesModule, HiringModule, LedgerModule, PeopleModule, TrainingModule],
  controllers: [ImportsController],
  providers: [LoadService, LoadRepository, ...storing, ...targets, ...steps, ...shown],
  exports: [LoadService, ImportFile],
})
export class ExchangeModule {}
