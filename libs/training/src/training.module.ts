import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum';
import { PeopleModule } from '#people';
import { ApplicationsController } from './applications/applications.controller.js';
import { ApplicationsQueries } from './applications/applications.queries.js';
import { ApplicationsRepository } from './applications/applications.repository.js';
import { ApplicationsService } from './applications/applications.service.js';
import { ReviewApplications } from './applications/review-applications.command.js';
import { CertificatesController, PublicCertificatesController } from './certificates/certificates.controller.js';
import { CertificatesRepository } from './certificates/certificates.repository.js';
import { CertificatesService } from './certificates/certificates.service.js';
import { IssueCertificates } from './certificates/issue-certificates.command.js';
import { PublicCertificates } from './certificates/public-certificates.js';
import { RevokeCertificates } from './certificates/revoke-certificate.command.js';
import { ChangeCohortState } from './cohorts/change-cohort-state.command.js';
import { CohortTrainers } from './cohorts/cohort-trainers.js';
import { CohortsController } from './cohorts/cohorts.controller.js';
import { CohortsQueries } from './cohorts/cohorts.queries.js';
import { CohortsRepository } from './cohorts/cohorts.repository.js';
import { CohortsService } from './cohorts/cohorts.service.js';
import { CohortSeats } from './cohorts/cohort-seats.js';
import { Candidates } from './enrolments/candidates.js';
import { ChangeEnrolment } from './enrolments/change-enrolment.command.js';
import { EnrolTrainees } from './enrolments/enrol-trainees.command.js';
import { EnrolmentsController } from './enrolments/enrolments.controller.js';
import { EnrolmentsQueries } from './enrolments/enrolments.queries.js';
import { EnrolmentsRepository } from './enrolments/enrolments.repository.js';
import { EnrolmentsService } from './enrolments/enrolments.service.js';
import { Facts } from './facts.js';
import { GraduateCohort } from './graduation/graduate-cohort.command.js';
import { Graduations } from './graduation/graduations.js';
import { GraduationsController } from './graduation/graduations.controller.js';
import { GraduationsService } from './graduation/graduations.service.js';
import { Standings } from './graduation/standings.js';
import { IntakesController, PublicIntakesController } from './intakes/intakes.controller.js';
import { IntakesQueries } from './intakes/intakes.queries.js';
import { IntakesRepository } from './intakes/intakes.repository.js';
import { IntakesService } from './intakes/intakes.service.js';
import { OpenIntakes } from './intakes/open-intakes.js';
import { TrainingLoader } from './loading/training-loader.repository.js';
import { PaperAdmissions } from './paper/paper-admissions.js';
import { PaperAdmissionsRepository } from './paper/paper-admissions.repository.js';
import { PaperSheets } from './paper/paper-sheets.js';
import { PaperSheetsRepository } from './paper/paper-sheets.repository.js';
import { TrainingPlaces } from './paper/training-places.queries.js';
import { TrainingRows } from './person-rows.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { ProgrammesRepository } from './programmes/programmes.repository.js';
import { ProgrammesService } from './programmes/programmes.service.js';
import { TeachingModule } from './teaching.module.js';

const IN = [
  ProgrammesRepository,
  ProgrammesService,
  IntakesQueries,
  IntakesRepository,
  IntakesService,
  OpenIntakes,
  ApplicationsQueries,
  ApplicationsRepository,
  ApplicationsService,
  ReviewApplications,
];
const COHORTS = [
  CohortsQueries,
  CohortsRepository,
  CohortsService,
  CohortSeats,
  CohortTrainers,
  ChangeCohortState,
  EnrolmentsQueries,
  EnrolmentsRepository,
  EnrolmentsService,
  EnrolTrainees,
  ChangeEnrolment,
  Candidates,
];
const OUT = [
  GraduationsService,
  GraduateCohort,
  Graduations,
  Standings,
  CertificatesRepository,
  CertificatesService,
  IssueCertificates,
  RevokeCertificates,
  PublicCertificates,
];

const PAPER = [PaperSheets, PaperSheetsRepository, PaperAdmissions, PaperAdmissionsRepository, TrainingPlaces];

/** Programmes, intakes, applications, cohorts, enrolments, teaching, graduation and certificates. */
@Module({
  imports: [TeachingModule, PeopleModule, CurriculumModule],
  controllers: [
    ProgrammesController,
    IntakesController,
    PublicIntakesController,
    ApplicationsController,
    CohortsController,
    EnrolmentsController,
    GraduationsController,
    CertificatesController,
    PublicCertificatesController,
  ],
  providers: [Facts, TrainingRows, TrainingLoader, ...IN, ...COHORTS, ...OUT, ...PAPER],
  exports: [OpenIntakes, TrainingLoader, PublicCertificates, PaperSheets, PaperAdmissions, TrainingPlaces],
})
export class TrainingModule {}
