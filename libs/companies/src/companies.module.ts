import { Module } from '@nestjs/common';
import { CensusPapers } from './census/census-papers.js';
import { CensusPapersRepository } from './census/census-papers.repository.js';
import { CensusesController } from './census/censuses.controller.js';
import { CensusesRepository } from './census/censuses.repository.js';
import { CensusesService } from './census/censuses.service.js';
import { CloseCensus } from './census/close-census.command.js';
import { CompanyNames } from './companies/company-names.js';
import { Companies } from './companies/companies.js';
import { CompaniesController } from './companies/companies.controller.js';
import { CompaniesRepository } from './companies/companies.repository.js';
import { CompaniesService } from './companies/companies.service.js';

/** Companies, who speaks for them, and the census of their people. */
@Module({
  controllers: [CompaniesController, CensusesController],
  providers: [
    CompanyNames,
    Companies,
    CompaniesRepository,
    CompaniesService,
    CensusesRepository,
    CensusesService,
    CloseCensus,
    CensusPapers,
    CensusPapersRepository,
  ],
  exports: [Companies, CensusPapers],
})
export class CompaniesModule {}
