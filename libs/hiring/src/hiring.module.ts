import { Module } from '@nestjs/common';
import { CompaniesModule } from '#companies';
import { CurriculumModule } from '#curriculum';
import { PeopleModule } from '#people';
import { ApplicationsController } from './applications/applications.controller.js';
import { ApplicationsPresenter } from './applications/applications.presenter.js';
import { ApplicationsRepository } from './applications/applications.repository.js';
import { ApplicationsService } from './applications/applications.service.js';
import { BoardService } from './applications/board.service.js';
import { OwnApplicationsService } from './applications/own-applications.service.js';
import { CompanyAttentionController } from './attention/attention.controller.js';
import { AttentionService } from './attention/attention.service.js';
import { CandidateCards } from './candidates/candidate-cards.js';
import { CandidatesController } from './candidates/candidates.controller.js';
import { CandidatesQueries } from './candidates/candidates.queries.js';
import { CandidatesService } from './candidates/candidates.service.js';
import { FitCountService } from './candidates/fit-count.service.js';
import { FitPresenter } from './candidates/fit.presenter.js';
import { Invitations } from './candidates/invitations.repository.js';
import { Naming } from './candidates/naming.js';
import { Ranking } from './candidates/ranking.js';
import { HiringLoader } from './loading/hiring-loader.repository.js';
import { AcceptOffer } from './offers/accept-offer.command.js';
import { OffersController } from './offers/offers.controller.js';
import { OfferLists } from './offers/offers.lists.js';
import { OffersRepository } from './offers/offers.repository.js';
import { OffersService } from './offers/offers.service.js';
import { HiringRows } from './person-rows.js';
import { EndPlacement } from './placements/end-placement.command.js';
import { Placements } from './placements/placements.js';
import { PlacementContext } from './placements/placement-context.js';
import { PlacementsController } from './placements/placements.controller.js';
import { PlacementsRepository } from './placements/placements.repository.js';
import { PlacementsService } from './placements/placements.service.js';
import { StartPlacement } from './placements/start-placement.js';
import { StatedWorks } from './placements/stated-work.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { RetentionService } from './retention/retention.service.js';
import { OpenRolesController } from './roles/open-roles.controller.js';
import { OpenRoles } from './roles/open-roles.js';
import { OwnRolesQueries } from './roles/own-roles.queries.js';
import { OwnRolesService } from './roles/own-roles.service.js';
import { RolesController } from './roles/roles.controller.js';
import { RolesPresenter } from './roles/roles.presenter.js';
import { RolesRepository } from './roles/roles.repository.js';
import { RolesService } from './roles/roles.service.js';
import { SuggestionService } from './suggestion/suggestion.service.js';

const roles = [RolesService, RolesRepository, RolesPresenter, OpenRoles, OwnRolesService, OwnRolesQueries];
const candidates = [
  CandidatesService,
  CandidatesQueries,
  CandidateCards,
  Ranking,
  Naming,
  Invitations,
  FitPresenter,
  FitCountService,
];
const applications = [
  ApplicationsService,
  OwnApplicationsService,
  ApplicationsRepository,
  ApplicationsPresenter,
  BoardService,
];
const offers = [OffersService, OfferLists, OffersRepository, AcceptOffer];
const placements = [
  Placements,
  PlacementsService,
  PlacementsRepository,
  PlacementContext,
  StartPlacement,
  EndPlacement,
  StatedWorks,
];

/** From a role to work that lasts: roles, who fits them, applications, offers, placements, retention. */
@Module({
  imports: [CompaniesModule, CurriculumModule, PeopleModule],
  controllers: [
    RolesController,
    OpenRolesController,
    CandidatesController,
    ApplicationsController,
    OffersController,
    PlacementsController,
    RetentionController,
    CompanyAttentionController,
  ],
  providers: [
    ...roles,
    ...candidates,
    ...applications,
    ...offers,
    ...placements,
    RetentionService,
    RetentionRepository,
    AttentionService,
    SuggestionService,
    HiringLoader,
    HiringRows,
  ],
  exports: [OpenRoles, HiringLoader, Placements, StatedWorks],
})
export class HiringModule {}
