import { ApiProperty } from '@nestjs/swagger';
import { BilingualText } from '#platform';
import { RoleApplicationCard } from '../applications/applications.dto.js';
import { CandidateCard } from '../candidates/candidates.dto.js';
import { WaitingCheck } from '../retention/retention.dto.js';

class AttentionRole {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
}

class WaitingApplication {
  @ApiProperty({ type: AttentionRole })
  role: AttentionRole;
  @ApiProperty({ type: RoleApplicationCard })
  application: RoleApplicationCard;
}

class FittingCandidate {
  @ApiProperty({ type: AttentionRole })
  role: AttentionRole;
  @ApiProperty({ type: CandidateCard })
  candidate: CandidateCard;
}

class FittingCount {
  @ApiProperty({ format: 'uuid' })
  roleId: string;
  @ApiProperty({ type: 'integer', description: 'counted up to 200' })
  count: number;
}

/** What waits for a company. */
export class CompanyAttention {
  @ApiProperty({ type: [WaitingApplication], description: 'those that wait longest first, at most 20' })
  applications: WaitingApplication[];
  @ApiProperty({ type: [WaitingCheck], description: 'retention checks that the company has not answered, at most 20' })
  checks: WaitingCheck[];
  @ApiProperty({ type: [FittingCandidate], description: 'the best who have not applied, at most 6' })
  candidates: FittingCandidate[];
  @ApiProperty({ type: [FittingCount], description: 'how many fit, for each of the latest open roles' })
  fitting: FittingCount[];
  @ApiProperty({ description: 'false: candidates are shown once the programme has verified the company' })
  verified: boolean;
}
