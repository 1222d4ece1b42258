import { ApiProperty } from '@nestjs/swagger';
import { Day, OneOf } from '#platform';
import { FilterQuery } from '../figures/figures.dto.js';

export class SeriesQuery extends FilterQuery {
  @Day({ optional: true, description: 'the first day; 2021-01-01 when left out' })
  from?: string;
  @OneOf(['day', 'month'], {
    optional: true,
    description: 'month ends (and the last day), or every day of at most two years; month when left out',
  })
  every?: 'day' | 'month';
}

export class SeriesPoint {
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null for an estimate before its first census' })
  value: number | null;
}

export class SeriesResponse {
  @ApiProperty()
  indicator: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ format: 'date-time' })
  knownOn: string;
  @ApiProperty({ type: [SeriesPoint] })
  points: SeriesPoint[];
}
