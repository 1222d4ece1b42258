import { ApiProperty } from '@nestjs/swagger';
import { Text } from '#platform';
import { SeriesPoint } from '../series/series.dto.js';

export class PublicProgressQuery {
  @Text({ optional: true, max: 10, description: 'a day; today when left out' })
  asOf?: string;
  @Text({ optional: true, max: 40, description: 'what was known then: a day or an instant; now when left out' })
  knownOn?: string;
}

class PublicTarget {
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ format: 'date', description: 'the day on which the baseline stood' })
  from: string;
  @ApiProperty({ type: 'integer' })
  baseline: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null when nobody has set a day' })
  due: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'where an even pace would be by now; null without a day',
  })
  planned: number | null;
}

class PublicInterval {
  @ApiProperty({ type: 'integer' })
  low: number;
  @ApiProperty({ type: 'integer' })
  high: number;
}

class PublicFigure {
  @ApiProperty({ type: 'integer', nullable: true, description: 'null for an estimate without a census' })
  value: number | null;
  @ApiProperty({ type: PublicTarget, nullable: true })
  target: PublicTarget | null;
  @ApiProperty({ type: PublicInterval, nullable: true, description: '95 % interval of an estimate' })
  interval: PublicInterval | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'share of the companies that answered the census, 0 to 1; null for a count',
  })
  responseRate: number | null;
}

class PublicIndicators {
  @ApiProperty({ type: PublicFigure })
  graduates: PublicFigure;
  @ApiProperty({ type: PublicFigure })
  professionals: PublicFigure;
}

class PublicCensus extends PublicInterval {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ type: 'integer' })
  value: number;
}

class PublicHistory {
  @ApiProperty({ type: [SeriesPoint] })
  graduates: SeriesPoint[];
  @ApiProperty({ type: [SeriesPoint] })
  professionals: SeriesPoint[];
  @ApiProperty({ type: [PublicCensus] })
  census: PublicCensus[];
}

class PublicStage {
  @ApiProperty({ example: 'graduated' })
  kind: string;
  @ApiProperty({ type: 'integer' })
  value: number;
}

class PublicGovernorate {
  @ApiProperty({ example: 'PS-HBN' })
  code: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null when it is withheld' })
  graduates: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'share of women, 0 to 1; null when it is withheld' })
  women: number | null;
}

export class PublicProgressResponse {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ format: 'date-time' })
  knownOn: string;
  @ApiProperty({ type: PublicIndicators })
  indicators: PublicIndicators;
  @ApiProperty({ type: PublicHistory, description: 'month ends, and the day itself' })
  history: PublicHistory;
  @ApiProperty({ type: 'integer', description: 'persons in training' })
  inTraining: number;
  @ApiProperty({ type: [PublicStage], description: 'distinct persons, from application to work' })
  funnel: PublicStage[];
  @ApiProperty({
    type: [PublicGovernorate],
    description: 'as of the last month end; a value moves only when it has changed by five or more',
  })
  byGovernorate: PublicGovernorate[];
}
