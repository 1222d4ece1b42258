import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Counting, type StepIndicator } from '#ledger';
import { Answers, BilingualText, Clock, Requires } from '#platform';
import { textOf } from '../figures/known-on.rules.js';
import { Series } from '../series/series.service.js';
import { INDICATORS } from './indicator.rules.js';

class IndicatorResponse {
  @ApiProperty({ example: 'graduates' })
  code: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ type: BilingualText })
  definition: BilingualText;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'as of today as known now; null for an estimate without a census',
  })
  value: number | null;
}

class IndicatorList {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ format: 'date-time' })
  knownOn: string;
  @ApiProperty({ type: [IndicatorResponse] })
  items: IndicatorResponse[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

@ApiTags('progress')
@Controller('progress/indicators')
export class IndicatorsController {
  constructor(
    private readonly counting: Counting,
    private readonly series: Series,
    private readonly clock: Clock,
  ) {}

  /** What can be asked for: each indicator with its definition and where it stands today. */
  @Get()
  @Requires('figure:read')
  @Answers(IndicatorList)
  async listIndicators(): Promise<IndicatorList> {
    const asOf = this.clock.today();
    const known = await this.counting.knownOn(null);
    const counted = INDICATORS.flatMap(({ counts }) => counts ?? []);
    const totals = await known.totals(counted, asOf);
    const value = async (counts: StepIndicator | null): Promise<number | null> =>
      counts
        ? totals.get(counts)!
        : (
            await this.series.of(
              known,
              INDICATORS.find((one) => !one.counts)!,
              [asOf],
            )
          )[0]!.value;
    const items: IndicatorResponse[] = [];
    for (const { code, name, definition, counts } of INDICATORS)
      items.push({ code, name, definition, value: await value(counts) });
    return { asOf, knownOn: textOf(known.knownOn), items, next: null };
  }
}
