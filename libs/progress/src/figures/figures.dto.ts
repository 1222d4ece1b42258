import { ApiProperty } from '@nestjs/swagger';
import { Text } from '#platform';
import { DIMENSION_NAMES } from '../dimensions/dimension.rules.js';
import { type Figure } from './figures.service.js';
import { textOf } from './known-on.rules.js';
import { type WrittenQuestion } from './question.rules.js';

const Filter = (dimension: string) =>
  Text({
    optional: true,
    max: 2000,
    description: `count only these values of ${dimension}, separated by commas; “unknown” for those that are not known`,
  });

/** Which day, known when, of whom. */
export class MomentQuery {
  @Filter('governorate')
  'filter[governorate]'?: string;
  @Filter('cluster')
  'filter[cluster]'?: string;
  @Filter('gender')
  'filter[gender]'?: string;
  @Filter('age_band')
  'filter[age_band]'?: string;
  @Filter('disability')
  'filter[disability]'?: string;
  @Filter('track')
  'filter[track]'?: string;
  @Filter('programme')
  'filter[programme]'?: string;
  @Filter('funder')
  'filter[funder]'?: string;
  @Filter('cohort')
  'filter[cohort]'?: string;
  @Filter('company_size')
  'filter[company_size]'?: string;
  @Filter('placement_kind')
  'filter[placement_kind]'?: string;
  @Filter('profession')
  'filter[profession]'?: string;
  @Filter('export')
  'filter[export]'?: string;
  @Text({ optional: true, max: 10, description: 'the day that the figure is true of; today when left out' })
  asOf?: string;
  @Text({
    optional: true,
    max: 40,
    description: 'what was known then: a day (its end in the local zone) or an instant; now when left out',
  })
  knownOn?: string;
}

/** What every question to the figures takes. */
export class FilterQuery extends MomentQuery {
  @Text({ max: 60, description: 'code of an indicator, e.g. graduates', example: 'graduates' })
  indicator: string;
}

export class FigureQuery extends FilterQuery {
  @Text({
    optional: true,
    max: 200,
    description: `dimensions to take the figure apart by, separated by commas: ${DIMENSION_NAMES.join(', ')}`,
  })
  by?: string;
}

/** The query's texts as a question; `by` where the query has one. */
export const toWrittenQuestion = (query: FilterQuery & { by?: string }): WrittenQuestion => ({
  indicator: query.indicator,
  asOf: query.asOf,
  knownOn: query.knownOn,
  by: query.by,
  filter: Object.fromEntries(DIMENSION_NAMES.map((name) => [name, query[`filter[${name}]` as keyof FilterQuery]])),
});

class FigureTarget {
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  due: string | null;
  @ApiProperty({ type: 'integer' })
  baseline: number;
}

class FigureInterval {
  @ApiProperty({ type: 'integer' })
  low: number;
  @ApiProperty({ type: 'integer' })
  high: number;
}

class FigureCensus {
  @ApiProperty({ format: 'date' })
  referenceOn: string;
  @ApiProperty({ type: 'integer' })
  professionals: number;
  @ApiProperty({ description: 'from 0 to 1' })
  responseRate: number;
}

export class FigureResponse {
  @ApiProperty({ example: 'graduates' })
  indicator: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({
    format: 'date-time',
    description: 'the instant that the answer holds for; asked again with it, it is the same for ever',
  })
  knownOn: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'null when it is withheld, or when an estimate has no census yet',
  })
  value: number | null;
  @ApiProperty({ required: false, description: 'true when the value is withheld because it is small' })
  suppressed?: boolean;
  @ApiProperty({ type: FigureTarget, nullable: true })
  target: FigureTarget | null;
  @ApiProperty({ type: FigureInterval, nullable: true, description: '95 % interval of an estimate' })
  interval: FigureInterval | null;
  @ApiProperty({ type: FigureCensus, nullable: true, description: 'the census that an estimate moves on from' })
  census: FigureCensus | null;
  @ApiProperty({ type: [String] })
  by: string[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'per combination of the dimensions asked for: their values (null: unknown), `value`, and `suppressed: true` when it is withheld',
  })
  cells: Record<string, string | number | boolean | null>[];
}

export function toFigureResponse(figure: Figure): FigureResponse {
  const { indicator, asOf, knownOn, value, suppressed, target, interval, census, by, cells } = figure;
  return {
    indicator,
    asOf,
    knownOn: textOf(knownOn),
    value,
    ...(suppressed ? { suppressed } : {}),
    target: target && { value: target.value, due: target.due, baseline: target.baseline },
    interval,
    census: census && {
      referenceOn: census.referenceOn,
      professionals: census.professionals,
      responseRate: census.responseRate,
    },
    by: [...by],
    cells: cells.map((cell) => ({
      ...cell.at,
      value: cell.value,
      ...(cell.value === null ? { suppressed: true } : {}),
    })),
  };
}
