import { ApiProperty } from '@nestjs/swagger';
import { PLACEMENT_KINDS, type PlacementKind } from '#ledger';
import { GOVERNORATE_CODES, type Governorate, Text } from '#platform';
import { type Market, MARKETS, type Profession, PROFESSIONS, type Remote, REMOTE } from '../roles/role.rules.js';
import { RoleSkillResponse, RoleTitle, SalaryRange } from '../roles/roles.dto.js';

export class PostingRequest {
  @Text({ max: 20_000, description: 'the text of a posting, as it is' })
  text: string;
}

/** What the text says, to be confirmed; null: it does not say, or not clearly. */
export class SuggestionResponse {
  @ApiProperty({ type: RoleTitle })
  title: RoleTitle;
  @ApiProperty({ enum: PROFESSIONS })
  profession: Profession;
  @ApiProperty({ enum: PLACEMENT_KINDS })
  kind: PlacementKind;
  @ApiProperty({ type: String, nullable: true, enum: [...GOVERNORATE_CODES, null] })
  governorate: Governorate | null;
  @ApiProperty({ enum: REMOTE })
  remote: Remote;
  @ApiProperty({ enum: MARKETS })
  market: Market;
  @ApiProperty({ type: 'integer', nullable: true })
  seats: number | null;
  @ApiProperty({ type: SalaryRange, nullable: true, allOf: undefined })
  salary: SalaryRange | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null also when the day has passed' })
  closesOn: string | null;
  @ApiProperty({ type: [RoleSkillResponse] })
  skills: RoleSkillResponse[];
  @ApiProperty({ type: 'integer', description: 'how many facts the text gave' })
  facts: number;
}
