import { ApiProperty } from '@nestjs/swagger';
import { Id, PageOf, TextList } from '#platform';
import { PersonForm, PersonSummaryResponse } from '../persons/persons.dto.js';
import { DUPLICATE_REASONS, type DuplicateReason } from './duplicate.rules.js';
import { MERGED_FACT_NAMES, type MergedFact } from './merge.rules.js';

/** Somebody who may be the same human. */
export class Candidate {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: DUPLICATE_REASONS, isArray: true })
  reasons: DuplicateReason[];
  @ApiProperty({
    type: PersonSummaryResponse,
    nullable: true,
    description: 'null: known to other centres only; shown because the whole identity number was typed',
  })
  person: PersonSummaryResponse | null;
}

export class CandidatePage extends PageOf(Candidate) {}

export class LookForDuplicates extends PersonForm {}

export class TwoPeopleDecision {
  @Id({ example: '78cbd087-b41c-481a-88d3-3992298dfdf5' })
  one: string;
  @Id({ example: '36fee844-23f7-4976-886d-bc458ad30a8e' })
  other: string;
}

export class MergeRequest {
  @Id({ description: 'the record that goes', example: 'c75e3993-b2ce-49e1-837e-512f88c4bcc3' })
  from: string;
  @TextList({
    optional: true,
    max: MERGED_FACT_NAMES.length,
    values: MERGED_FACT_NAMES,
    description: 'facts to take from it although the other knows its own; unknown ones are taken by themselves',
  })
  take?: MergedFact[];
}

export class MergeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: PersonSummaryResponse, description: 'the record that went' })
  from: PersonSummaryResponse;
  @ApiProperty({ format: 'date-time' })
  mergedAt: string;
  @ApiProperty({ enum: MERGED_FACT_NAMES, isArray: true, description: 'the facts that came from it' })
  taken: MergedFact[];
}
