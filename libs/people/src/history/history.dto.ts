import { ApiProperty } from '@nestjs/swagger';
import { BilingualText } from '#platform';
import { MILESTONE_KINDS, type MilestoneKind } from '#ledger';
import { MergeResponse } from '../duplicates/duplicates.dto.js';

export class Recorder {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
}

/** One row of the ledger about a person: what was reached on which day, when that became known, and what shows it. */
export class MilestoneResponse {
  @ApiProperty({ type: 'integer' })
  id: number;
  @ApiProperty({ enum: MILESTONE_KINDS })
  kind: MilestoneKind;
  @ApiProperty({ format: 'date' })
  occurredOn: string;
  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ type: Recorder, nullable: true, description: 'null: the system itself, or a loaded file' })
  recordedBy: Recorder | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: Object, additionalProperties: true, nullable: true, description: 'evidence' })
  evidence: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  cohortId: string | null;
  @ApiProperty({ type: String, nullable: true })
  track: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  companyId: string | null;
  @ApiProperty({ type: String, nullable: true })
  placementKind: string | null;
  @ApiProperty({ description: 'it came from a record that was merged into this one' })
  fromMerge: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null while it counts' })
  reversedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  reversalReason: string | null;
}

export class HistoryResponse {
  @ApiProperty({ type: [MilestoneResponse], description: 'by day; reversed ones among them' })
  milestones: MilestoneResponse[];
  @ApiProperty({ type: [MergeResponse], description: 'records that became part of this one, the latest first' })
  merges: MergeResponse[];
}
