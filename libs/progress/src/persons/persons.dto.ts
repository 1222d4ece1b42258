import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, PageOf, Text, Whole } from '#platform';
import { FilterQuery } from '../figures/figures.dto.js';

export class FigurePersonsQuery extends FilterQuery {
  @Whole({ min: 1, max: 200, optional: true, query: true, description: 'how many at most; 50 by default' })
  limit?: number;
  @Text({ optional: true, max: 500, description: 'where the page before ended: its `next`' })
  cursor?: string;
}

export class FigurePerson {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'null when the register does not have the person' })
  name: BilingualText | null;
}

export class FigurePersonPage extends PageOf(FigurePerson) {
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ format: 'date-time' })
  knownOn: string;
}

export class FigureMilestone {
  @ApiProperty({ type: 'integer' })
  id: number;
  @ApiProperty({ example: 'graduated' })
  kind: string;
  @ApiProperty({ format: 'date' })
  occurredOn: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'from when on it no longer holds; null while it does',
  })
  reversedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'why it was reversed; null while it holds' })
  reversedBecause: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the reason of an exit; null when none was given' })
  reason: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'evidence; null when there is none',
  })
  detail: Record<string, unknown> | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null when it happened in no cohort' })
  cohortId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null when it is not about a placement' })
  placementId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the account; null: the system itself' })
  recordedBy: string | null;
}

export class MilestoneList {
  @ApiProperty({ type: [FigureMilestone] })
  items: FigureMilestone[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
