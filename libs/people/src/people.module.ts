import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LedgerModule } from '#ledger';
import { PersonCentresRepository } from './centres/person-centres.repository.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsRepository } from './consents/consents.repository.js';
import { ConsentsService } from './consents/consents.service.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { DuplicatesQueries } from './duplicates/duplicates.queries.js';
import { DuplicatesService } from './duplicates/duplicates.service.js';
import { MergePersons } from './duplicates/merge-persons.command.js';
import { MergesRepository } from './duplicates/merges.repository.js';
import { PersonRowsRepository } from './duplicates/person-rows.repository.js';
import { UndoMerge } from './duplicates/undo-merge.command.js';
import { HistoryController } from './history/history.controller.js';
import { HistoryService } from './history/history.service.js';
import { LooksController } from './looks/looks.controller.js';
import { Looks } from './looks/looks.service.js';
import { People, Profiles } from './people.js';
import { ChangePerson } from './persons/change-person.command.js';
import { PersonsController } from './persons/persons.controller.js';
import { PersonsQueries } from './persons/persons.queries.js';
import { PersonsRepository } from './persons/persons.repository.js';
import { PersonsService } from './persons/persons.service.js';
import { RegisterPerson } from './persons/register-person.command.js';
import { PersonSkillsRepository } from './skills/person-skills.repository.js';

/** The register of persons: names, contacts, consent, duplicates, merge. */
@Module({
  imports: [IdentityModule, LedgerModule],
  controllers: [DuplicatesController, PersonsController, HistoryController, ConsentsController, LooksController],
  providers: [
    People,
    Profiles,
    Looks,
    PersonsService,
    PersonsQueries,
    PersonsRepository,
    RegisterPerson,
    ChangePerson,
    DuplicatesService,
    DuplicatesQueries,
    MergesRepository,
    PersonRowsRepository,
    MergePersons,
    UndoMerge,
    HistoryService,
    ConsentsService,
    ConsentsRepository,
    PersonCentresRepository,
    PersonSkillsRepository,
  ],
  exports: [People, Profiles, PersonRowsRepository],
})
export class PeopleModule {}
