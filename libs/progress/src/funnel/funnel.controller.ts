import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, Requires } from '#platform';
import { MomentQuery, toWrittenQuestion } from '../figures/figures.dto.js';
import { viewOf } from '../figures/figures.policy.js';
import { Figures } from '../figures/figures.service.js';
import { textOf } from '../figures/known-on.rules.js';
import { type Question, understand } from '../figures/question.rules.js';
import { FUNNEL, indicatorOf } from '../indicators/indicator.rules.js';

class FunnelStage {
  @ApiProperty({ example: 'graduates' })
  indicator: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null when it is withheld' })
  value: number | null;
}

class FunnelResponse {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ format: 'date-time' })
  knownOn: string;
  @ApiProperty({ type: [FunnelStage] })
  stages: FunnelStage[];
}

@ApiTags('progress')
@Controller('progress/funnel')
export class FunnelController {
  constructor(private readonly figures: Figures) {}

  /** From application to work: how many persons have reached each stage by a day, all as known on one instant. */
  @Get()
  @Requires('figure:read')
  @Answers(FunnelResponse)
  async readFunnel(@CurrentActor() actor: Actor, @Query() query: MomentQuery): Promise<FunnelResponse> {
    let question: Question = understand(toWrittenQuestion({ ...query, indicator: FUNNEL[0]! }));
    const stages: FunnelStage[] = [];
    let asOf = '';
    for (const code of FUNNEL) {
      const figure = await this.figures.read({ ...question, indicator: indicatorOf(code)! }, viewOf(actor));
      stages.push({ indicator: code, value: figure.value });
      question = { ...question, asOf: figure.asOf, knownOn: figure.knownOn };
      asOf = figure.asOf;
    }
    return { asOf, knownOn: textOf(question.knownOn!), stages };
  }
}
