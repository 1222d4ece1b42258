import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Counting } from '#ledger';
import { type Actor, Answers, Clock, CurrentActor, Requires, Text } from '#platform';
import { toCellFilter } from '../dimensions/dimension.rules.js';
import { FilterQuery, toWrittenQuestion } from '../figures/figures.dto.js';
import { nationalOnly } from '../figures/figures.errors.js';
import { viewOf } from '../figures/figures.policy.js';
import { textOf } from '../figures/known-on.rules.js';
import { understand } from '../figures/question.rules.js';
import { Series } from '../series/series.service.js';

class LearntQuery extends FilterQuery {
  @Text({
    max: 40,
    description: 'the earlier knowledge: a day (its end in the local zone) or an instant',
    example: '2026-06-30',
  })
  since: string;
}

class LearntResponse {
  @ApiProperty()
  indicator: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ format: 'date-time' })
  since: string;
  @ApiProperty({ format: 'date-time' })
  knownOn: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'the figure as known then; null for an estimate without a census',
  })
  before: number | null;
  @ApiProperty({ type: 'integer', description: 'persons who count now and did not then: recorded late, or corrected' })
  added: number;
  @ApiProperty({
    type: 'integer',
    description: 'persons who counted then and do not now: reversed, merged or moved to a later day',
  })
  removed: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'the figure as known now; null for an estimate without a census',
  })
  now: number | null;
}

@ApiTags('progress')
@Controller('progress/figures/learnt')
export class LearntController {
  constructor(
    private readonly counting: Counting,
    private readonly series: Series,
    private readonly clock: Clock,
  ) {}

  /** How what we know of one day changed from one knowledge to a later one. */
  @Get()
  @Requires('figure:read')
  @Answers(LearntResponse)
  async readLearnt(@CurrentActor() actor: Actor, @Query() query: LearntQuery): Promise<LearntResponse> {
    const question = understand(toWrittenQuestion(query));
    const { knownOn: since } = understand({ indicator: query.indicator, knownOn: query.since, filter: {} });
    if (question.filters.size && viewOf(actor) === 'guarded') throw nationalOnly();
    const asOf = question.asOf ?? this.clock.today();
    const [now, before] = [await this.counting.knownOn(question.knownOn), await this.counting.knownOn(since)];
    const filter = toCellFilter(question.filters);
    const value = async (known: typeof now): Promise<number | null> =>
      (await this.series.of(known, question.indicator, [asOf], filter))[0]!.value;
    const moved = await now.learntSince(
      { indicator: question.indicator.counts ?? ['in_companies', 'elsewhere'], asOf, filter },
      before.knownOn,
    );
    return {
      indicator: question.indicator.code,
      asOf,
      since: textOf(before.knownOn),
      knownOn: textOf(now.knownOn),
      before: await value(before),
      ...moved,
      now: await value(now),
    };
  }
}
