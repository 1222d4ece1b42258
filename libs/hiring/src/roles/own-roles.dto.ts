import { ApiProperty } from '@nestjs/swagger';
import { PageOf, Whole } from '#platform';
import { type Stage, STAGES } from '../applications/application.rules.js';
import { FitResponse } from '../candidates/candidates.dto.js';
import { PublicRole } from './roles.dto.js';

/** A role and why it fits the person who asks. */
export class OwnRole {
  @ApiProperty({ type: PublicRole })
  role: PublicRole;
  @ApiProperty({ type: FitResponse })
  fit: FitResponse;
  @ApiProperty({ description: 'the work is in the governorate of the person; says nothing about the score' })
  inGovernorate: boolean;
  @ApiProperty({ description: 'the company asked this person to apply' })
  invited: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  applicationId: string | null;
  @ApiProperty({ type: String, enum: [...STAGES, null], nullable: true })
  stage: Stage | null;
  @ApiProperty()
  canApply: boolean;
}

export class OwnRolePage extends PageOf(OwnRole) {}

export class OwnRoleQuery {
  @Whole({ optional: true, min: 1, max: 200, query: true, description: 'how many at most; 50 by default' })
  limit?: number;
}
