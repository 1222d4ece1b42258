import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, GOVERNORATE_CODES, type Governorate, ListOf, OneOf, Text, Whole } from '#platform';
import { NEEDS, type Need } from '../roles/role.rules.js';
import { RoleSkillEntry } from '../roles/roles.dto.js';

/** One part of the score: points of 100 that this skill gives, of those that it could. */
export class ScorePartResponse {
  @ApiProperty()
  skill: string;
  @ApiProperty({ type: BilingualText })
  label: BilingualText;
  @ApiProperty({ enum: NEEDS })
  need: Need;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 5, description: '0: not there' })
  have: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  wanted: number;
  @ApiProperty()
  points: number;
  @ApiProperty()
  ofPoints: number;
}

/** Why somebody fits; never by gender, age, disability, name, place or university. */
export class FitResponse {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, nullable: true })
  score: number | null;
  @ApiProperty({ type: 'integer' })
  requiredMet: number;
  @ApiProperty({ type: 'integer' })
  required: number;
  @ApiProperty({ type: [ScorePartResponse] })
  parts: ScorePartResponse[];
}

/** Somebody who fits and has not applied: without a name until they apply or agree to share their profile. */
export class CandidateCard {
  @ApiProperty({ description: 'names the person in an invitation; tells nothing about them' })
  key: string;
  @ApiProperty({ example: 'K-4170' })
  code: string;
  @ApiProperty({ type: BilingualText, nullable: true, allOf: undefined })
  name: BilingualText | null;
  @ApiProperty({ type: String, nullable: true, enum: [...GOVERNORATE_CODES, null] })
  governorate: Governorate | null;
  @ApiProperty({ description: 'false: still in training' })
  graduated: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  invitedAt: string | null;
  @ApiProperty({ type: FitResponse })
  fit: FitResponse;
}

export class CandidateList {
  @ApiProperty({ type: [CandidateCard], description: 'the best first, at most `limit`' })
  items: CandidateCard[];
  @ApiProperty({ type: String, nullable: true, description: 'always null: nobody reads on where fewer and fewer fit' })
  next: string | null;
  @ApiProperty({ type: 'integer', description: 'how many fit, counted up to 200' })
  fitting: number;
}

export class CandidateQuery {
  @Whole({ optional: true, min: 1, max: 200, query: true, description: 'how many at most; 50 by default' })
  limit?: number;
}

export class CandidateInvitation {
  @Text({ max: 40, description: 'the key of the card' })
  candidate: string;
}

export class FitQuestion {
  @ListOf(() => RoleSkillEntry, { max: 40 })
  skills: RoleSkillEntry[];
  @OneOf(GOVERNORATE_CODES, { optional: true, nullable: true })
  governorate?: Governorate | null;
}

export class LooserFit {
  @ApiProperty()
  skill: string;
  @ApiProperty({ type: BilingualText })
  label: BilingualText;
  @ApiProperty({ type: 'integer' })
  count: number;
}

/** How many people have every required skill now. */
export class FitAnswer {
  @ApiProperty({ type: 'integer' })
  count: number;
  @ApiProperty({ type: 'integer', description: 'of them in the governorate asked for' })
  inGovernorate: number;
  @ApiProperty({
    type: LooserFit,
    nullable: true,
    allOf: undefined,
    description: 'the one required skill whose loss would add most',
  })
  looser: LooserFit | null;
}
