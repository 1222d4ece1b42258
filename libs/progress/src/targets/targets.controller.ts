import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, IfMatch, Requires } from '#platform';
import { SetTarget, TargetList, TargetResponse, toTargetResponse } from './targets.dto.js';
import { Targets } from './targets.service.js';

@ApiTags('progress')
@Controller('progress/targets')
export class TargetsController {
  constructor(private readonly targets: Targets) {}

  /** What the indicators are to reach, and by when. */
  @Get()
  @Requires('figure:read')
  @Answers(TargetList)
  async listTargets(): Promise<TargetList> {
    return { items: (await this.targets.all()).map(toTargetResponse), next: null };
  }

  /** The target of an indicator. */
  @Get(':indicator')
  @Requires('figure:read')
  @Answers(TargetResponse)
  async readTarget(@Param('indicator') indicator: string): Promise<TargetResponse> {
    return toTargetResponse(await this.targets.read(indicator));
  }

  /** Changes what an indicator is to reach; `If-Match: "v0"` sets the first target of one that has none. */
  @Put(':indicator')
  @Requires('target:write')
  @Answers(TargetResponse)
  async setTarget(
    @CurrentActor() actor: Actor,
    @Param('indicator') indicator: string,
    @IfMatch() version: number,
    @Body() body: SetTarget,
  ): Promise<TargetResponse> {
    return toTargetResponse(await this.targets.set(actor, { ...body, indicator, version }));
  }
}
