import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, PageOf } from '#platform';
import { NamedThing } from '../sessions/sessions.dto.js';
import { OutlookReason } from './grid.dto.js';

/** A trainee who may not reach graduation, and why. */
export class TraineeAtRisk {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ enum: ['female', 'male'], type: String, nullable: true })
  gender: 'female' | 'male' | null;
  @ApiProperty({ type: NamedThing })
  cohort: NamedThing;
  @ApiProperty({ type: Number, nullable: true, description: '0 to 1' })
  attendanceRate: number | null;
  @ApiProperty({ type: [OutlookReason], description: 'the gravest first' })
  reasons: OutlookReason[];
}

export class AtRiskPage extends PageOf(TraineeAtRisk) {}
