import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Counting } from '#ledger';
import { type Actor, addDays, Answers, Clock, CurrentActor, invalidField, Requires } from '#platform';
import { toCellFilter } from '../dimensions/dimension.rules.js';
import { toWrittenQuestion } from '../figures/figures.dto.js';
import { nationalOnly } from '../figures/figures.errors.js';
import { viewOf } from '../figures/figures.policy.js';
import { textOf } from '../figures/known-on.rules.js';
import { everyDay, monthEnds } from '../figures/months.rules.js';
import { understand } from '../figures/question.rules.js';
import { SeriesQuery, SeriesResponse } from './series.dto.js';
import { Series } from './series.service.js';

const LONGEST = 731;

@ApiTags('progress')
@Controller('progress/series')
export class SeriesController {
  constructor(
    private readonly counting: Counting,
    private readonly series: Series,
    private readonly clock: Clock,
  ) {}

  /** An indicator through the months or days until `asOf`, as known on one instant. Filters are for those who see every number. */
  @Get()
  @Requires('figure:read')
  @Answers(SeriesResponse)
  async readSeries(@CurrentActor() actor: Actor, @Query() query: SeriesQuery): Promise<SeriesResponse> {
    const question = understand(toWrittenQuestion(query));
    if (question.filters.size && viewOf(actor) === 'guarded') throw nationalOnly();
    const asOf = question.asOf ?? this.clock.today();
    const days = daysOf(query, asOf);
    const known = await this.counting.knownOn(question.knownOn);
    const points = await this.series.of(known, question.indicator, days, toCellFilter(question.filters));
    return { indicator: question.indicator.code, asOf, knownOn: textOf(known.knownOn), points };
  }
}

function daysOf({ from = '2021-01-01', every = 'month' }: SeriesQuery, asOf: string): string[] {
  if (every === 'month') return from <= asOf ? monthEnds(from, asOf) : [];
  if (addDays(from, LONGEST) < asOf)
    throw invalidField('/from', 'series.too_long', {
      ar: 'اختر سنتين على الأكثر حين تطلب كل يوم.',
      en: 'Choose at most two years when you ask for every day.',
    });
  return everyDay(from, asOf);
}
