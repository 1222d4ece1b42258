import { Module } from '@nestjs/common';
import { LedgerModule } from '#ledger';
import { PersonCentresRepository } from './centres/person-centres.repository.js';
import { ConsentsRepository } from './consents/consents.repository.js';
import { People, Profiles } from './people.js';
import { PersonsRepository } from './persons/persons.repository.js';
import { PersonSkillsRepository } from './skills/person-skills.repository.js';

/** The register of persons: names, contacts, consent, duplicates, merge. */
@Module({
  imports: [LedgerModule],
  providers: [People, Profiles, PersonsRepository, PersonCentresRepository, PersonSkillsRepository, ConsentsRepository],
  exports: [People, Profiles],
})
export class PeopleModule {}
