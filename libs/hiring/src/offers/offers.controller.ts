import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatchWhenGiven, ListQuery, Requires } from '#platform';
import './offers.policy.js';
import { AcceptOffer } from './accept-offer.command.js';
import { ListedOffer, NewOffer, OfferPage, OfferRefusal } from './offers.dto.js';
import { OfferLists } from './offers.lists.js';
import { OffersService } from './offers.service.js';

export class StartedPlacement {
  @ApiProperty({ format: 'uuid' })
  placementId: string;
}

@ApiTags('offers')
@Controller()
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly lists: OfferLists,
    private readonly acceptOffer: AcceptOffer,
  ) {}

  /** Offers of the caller's companies, the latest first. */
  @Get('offers')
  @Requires('offer:read')
  @Answers(OfferPage)
  listOffers(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<OfferPage> {
    return this.lists.ofCompanies(actor, query);
  }

  /** Errors: offer.open, role.filled, role_application.move, offer.expires_in_past, offer.starts_too_far. */
  @Post('role-applications/:applicationId/offers')
  @Requires('offer:create')
  @Creates()
  @Answers(ListedOffer, 201)
  sendOffer(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: string,
    @Body() body: NewOffer,
  ): Promise<ListedOffer> {
    return this.offers.send(actor, applicationId, body);
  }

  /** Errors: offer.answered, offer.expired. */
  @Post('offers/:offerId/withdrawal')
  @Requires('offer:withdraw')
  @Answers(ListedOffer)
  withdrawOffer(
    @CurrentActor() actor: Actor,
    @IdParam('offerId') offerId: string,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<ListedOffer> {
    return this.offers.withdraw(actor, offerId, version);
  }

  /** Offers to the caller, the latest first. */
  @Get('me/offers')
  @Requires('own_offer:read')
  @Answers(OfferPage)
  listOwnOffers(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<OfferPage> {
    return this.lists.ofPerson(actor, query);
  }

  /** The work starts: it is in the ledger from now on. Errors: offer.expired, offer.answered, role.filled. */
  @Post('offers/:offerId/accept')
  @Requires('own_offer:answer')
  @Creates()
  @Answers(StartedPlacement, 201)
  async acceptOwnOffer(
    @CurrentActor() actor: Actor,
    @IdParam('offerId') offerId: string,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<StartedPlacement> {
    return { placementId: await this.acceptOffer.run(actor, offerId, version) };
  }

  /** Errors: offer.expired, offer.answered. */
  @Post('offers/:offerId/decline')
  @Requires('own_offer:answer')
  @Answers(ListedOffer)
  declineOwnOffer(
    @CurrentActor() actor: Actor,
    @IdParam('offerId') offerId: string,
    @Body() body: OfferRefusal,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<ListedOffer> {
    return this.offers.decline(actor, offerId, version, body.reason ?? null);
  }
}
