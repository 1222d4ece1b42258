import { ApiProperty } from '@nestjs/swagger';
import { PLACEMENT_KINDS, type PlacementKind } from '#ledger';
import { BilingualText, Day, Id, ListQuery, OneOf, PageOf, Text, YesNo } from '#platform';
import { CheckResponse } from '../retention/retention.dto.js';
import { type Market, MARKETS, type Profession, PROFESSIONS } from '../roles/role.rules.js';
import { END_REASONS, type EndReason, PLACEMENT_STATES, type PlacementState } from './placement.rules.js';

/** Work that came about without a role here: own venture, freelance, a post found elsewhere. */
export class NewOutsidePlacement {
  @Id()
  personId: string;
  @Id({ optional: true, nullable: true, description: 'needed for employment and internships' })
  companyId?: string | null;
  @OneOf(PLACEMENT_KINDS)
  kind: PlacementKind;
  @OneOf(PROFESSIONS)
  profession: Profession;
  @OneOf(MARKETS)
  market: Market;
  @YesNo()
  partTime: boolean;
  @Day()
  startsOn: string;
  @Text({ max: 2000, description: 'what it rests on: a contract, a letter, a visit' })
  evidence: string;
}

export class PlacementEnd {
  @Day({ description: 'the first day without the work' })
  on: string;
  @OneOf(END_REASONS)
  reason: EndReason;
}

export class PlacementQuery extends ListQuery {
  @OneOf(PLACEMENT_STATES, { optional: true })
  state?: PlacementState;
}

export class PlacementCan {
  @ApiProperty()
  end: boolean;
  @ApiProperty()
  settle: boolean;
}

export class PlacementResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ type: BilingualText, description: 'of the person' })
  name: BilingualText;
  @ApiProperty({
    type: BilingualText,
    nullable: true,
    allOf: undefined,
    description: 'null for work outside of companies',
  })
  company: BilingualText | null;
  @ApiProperty({
    type: BilingualText,
    nullable: true,
    allOf: undefined,
    description: 'null when it came about without a role here',
  })
  title: BilingualText | null;
  @ApiProperty({ enum: PLACEMENT_KINDS })
  kind: PlacementKind;
  @ApiProperty({ enum: PROFESSIONS })
  profession: Profession;
  @ApiProperty({ enum: MARKETS })
  market: Market;
  @ApiProperty()
  inField: boolean;
  @ApiProperty()
  partTime: boolean;
  @ApiProperty({ enum: PLACEMENT_STATES })
  state: PlacementState;
  @ApiProperty({ format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the first day without the work' })
  endedOn: string | null;
  @ApiProperty({ type: String, enum: [...END_REASONS, null], nullable: true })
  endReason: EndReason | null;
  @ApiProperty({ type: [CheckResponse] })
  checks: CheckResponse[];
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: PlacementCan })
  can: PlacementCan;
}

export class PlacementPage extends PageOf(PlacementResponse) {}
