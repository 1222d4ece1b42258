import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, ListQuery, OneOf, PageOf, Whole } from '#platform';
import { type PublishedEstimate } from './census.rules.js';
import { ANSWER_STATES, type AnswerState } from './census.entity.js';

export const HEADCOUNTS = ['programmers', 'designers', 'developers', 'directors', 'other'] as const;
export type Headcounts = Record<(typeof HEADCOUNTS)[number], number | null>;

export class NewCensus {
  @Day({ description: 'the day that the headcounts are of' })
  referenceOn: string;
}

export class CensusAnswerChange {
  @OneOf(ANSWER_STATES)
  state: AnswerState;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  programmers?: number | null;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  designers?: number | null;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  developers?: number | null;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  directors?: number | null;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  other?: number | null;
}

/** What a closed census says; counts of the four professions, rates from 0 to 1. */
export class EstimateResponse implements PublishedEstimate {
  @ApiProperty({ enum: ['stratified', 'ratio'] })
  method: 'stratified' | 'ratio';
  @ApiProperty()
  total: number;
  @ApiProperty()
  standardError: number;
  @ApiProperty({ type: 'integer' })
  low: number;
  @ApiProperty({ type: 'integer' })
  high: number;
  @ApiProperty({ type: 'integer' })
  observed: number;
  @ApiProperty({ description: 'standard error over total; above 0.15 the estimate is rough' })
  coefficientOfVariation: number;
  @ApiProperty({ description: 'AAPOR RR1' })
  responseRate: number;
}

export class CensusAnswerResponse {
  @ApiProperty({ format: 'uuid' })
  companyId: string;
  @ApiProperty({ type: BilingualText })
  company: BilingualText;
  @ApiProperty({ enum: ANSWER_STATES })
  state: AnswerState;
  @ApiProperty({ type: 'integer', nullable: true })
  programmers: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  designers: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  developers: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  directors: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  other: number | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

export class CensusAnswerPage extends PageOf(CensusAnswerResponse) {}

export class CensusResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  referenceOn: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;
  @ApiProperty({ type: 'integer', description: 'companies that are asked' })
  companies: number;
  @ApiProperty({ type: 'integer' })
  answered: number;
  @ApiProperty({ type: EstimateResponse, nullable: true, allOf: undefined })
  estimate: EstimateResponse | null;
  @ApiProperty({ type: [CensusAnswerResponse], description: "the caller's own companies" })
  own: CensusAnswerResponse[];
}

export class CensusPage extends PageOf(CensusResponse) {}

export class CensusAnswerQuery extends ListQuery {
  @OneOf(ANSWER_STATES, { optional: true })
  state?: AnswerState;
}
