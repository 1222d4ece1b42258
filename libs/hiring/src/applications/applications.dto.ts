import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, GOVERNORATE_CODES, type Governorate, OneOf, PageOf } from '#platform';
import { CandidateCard, FitResponse } from '../candidates/candidates.dto.js';
import { OfferResponse } from '../offers/offers.dto.js';
import { PublicRole, RoleResponse } from '../roles/roles.dto.js';
import { BOARD_STAGES, REJECTION_REASONS, type RejectionReason, type Stage, STAGES } from './application.rules.js';

export class RoleApplicationMove {
  @OneOf(BOARD_STAGES)
  stage: (typeof BOARD_STAGES)[number];
  @OneOf(REJECTION_REASONS, { optional: true, nullable: true, description: 'needed when rejecting' })
  reason?: RejectionReason | null;
}

/** One card of the board. */
export class RoleApplicationCard {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'the name; for who withdrew, or is not the reader’s to know, a code' })
  code: string;
  @ApiProperty({ type: BilingualText, nullable: true, allOf: undefined })
  name: BilingualText | null;
  @ApiProperty({ enum: STAGES })
  stage: Stage;
  @ApiProperty({ type: String, enum: [...REJECTION_REASONS, null], nullable: true })
  reason: RejectionReason | null;
  @ApiProperty({ format: 'date-time' })
  appliedAt: string;
  @ApiProperty({ format: 'date-time' })
  movedAt: string;
  @ApiProperty({ type: 'integer', nullable: true })
  score: number | null;
  @ApiProperty({ type: 'integer' })
  requiredMet: number;
  @ApiProperty({ type: 'integer' })
  required: number;
  @ApiProperty({ type: OfferResponse, nullable: true, allOf: undefined, description: 'the latest' })
  offer: OfferResponse | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ enum: STAGES, isArray: true, description: 'stages that the caller may move it to' })
  moves: Stage[];
}

export class RoleBoard {
  @ApiProperty({ type: RoleResponse })
  role: RoleResponse;
  @ApiProperty({ type: [RoleApplicationCard], description: 'at most 500, the best first' })
  applications: RoleApplicationCard[];
  @ApiProperty({
    type: [CandidateCard],
    description: 'the best who fit and have not applied; none for an unverified company',
  })
  candidates: CandidateCard[];
  @ApiProperty({ type: 'integer', description: 'how many fit, counted up to 200' })
  fitting: number;
  @ApiProperty({ description: 'false: candidates are shown once the programme has verified the company' })
  verified: boolean;
}

export class ApplicantContact {
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
}

/** An applicant as the company sees them. */
export class RoleApplicationResponse extends RoleApplicationCard {
  @ApiProperty({ format: 'uuid' })
  roleId: string;
  @ApiProperty({ type: String, nullable: true, enum: [...GOVERNORATE_CODES, null] })
  governorate: Governorate | null;
  @ApiProperty({ type: ApplicantContact, nullable: true, allOf: undefined })
  contact: ApplicantContact | null;
  @ApiProperty({ type: FitResponse })
  fit: FitResponse;
}

/** An application as the person who made it sees it. */
export class OwnRoleApplication {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: PublicRole })
  role: PublicRole;
  @ApiProperty({ enum: STAGES })
  stage: Stage;
  @ApiProperty({ format: 'date-time' })
  appliedAt: string;
  @ApiProperty({ format: 'date-time' })
  movedAt: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty()
  canWithdraw: boolean;
}

export class OwnRoleApplicationPage extends PageOf(OwnRoleApplication) {}
