import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatchWhenGiven, ListQuery, Requires } from '#platform';
import { EndPlacement } from './end-placement.command.js';
import {
  NewOutsidePlacement,
  PlacementEnd,
  PlacementPage,
  PlacementQuery,
  PlacementResponse,
} from './placements.dto.js';
import { PlacementsService } from './placements.service.js';

@ApiTags('placements')
@Controller()
export class PlacementsController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly endPlacement: EndPlacement,
  ) {}

  /** Who works where: in the caller's companies, or of the caller's centres; the latest first. */
  @Get('placements')
  @Requires('placement:read')
  @Answers(PlacementPage)
  listPlacements(@CurrentActor() actor: Actor, @Query() query: PlacementQuery): Promise<PlacementPage> {
    return this.placements.list(actor, query);
  }

  @Get('placements/:placementId')
  @Requires('placement:read')
  @Answers(PlacementResponse)
  readPlacement(@CurrentActor() actor: Actor, @IdParam('placementId') placementId: string): Promise<PlacementResponse> {
    return this.placements.read(actor, placementId);
  }

  /** Records work that came about without a role here. Errors: placement.company_missing, placement.company_unknown, placement.starts_in_future. */
  @Post('placements')
  @Requires('placement:create')
  @Creates()
  @Answers(PlacementResponse, 201)
  recordPlacement(@CurrentActor() actor: Actor, @Body() body: NewOutsidePlacement): Promise<PlacementResponse> {
    return this.placements.record(actor, body);
  }

  /** From the first day without the work on the person counts no more. Errors: placement.ended, placement.ends_before_start, placement.ends_in_future. */
  @Post('placements/:placementId/end')
  @Requires('placement:end')
  @Answers(PlacementResponse)
  async endPlacementOf(
    @CurrentActor() actor: Actor,
    @IdParam('placementId') placementId: string,
    @Body() body: PlacementEnd,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<PlacementResponse> {
    await this.endPlacement.run(actor, placementId, body, version);
    return this.placements.read(actor, placementId);
  }

  /** The caller's own work. */
  @Get('me/placements')
  @Requires('own_placement:read')
  @Answers(PlacementPage)
  listOwnPlacements(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<PlacementPage> {
    return this.placements.ofPerson(actor, query);
  }
}
