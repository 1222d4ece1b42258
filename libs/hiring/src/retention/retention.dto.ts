import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, OneOf, PageOf, Text } from '#platform';
import {
  ANSWERS,
  CHECK_STATES,
  CHECKPOINTS,
  type CheckState,
  type Checkpoint,
  type RetentionAnswer,
} from './retention.rules.js';

export class RetentionStatement {
  @OneOf(ANSWERS, { description: 'whether the person worked there on the day of the check' })
  says: RetentionAnswer;
}

export class RetentionSettlement {
  @OneOf(ANSWERS)
  outcome: RetentionAnswer;
  @Text({ max: 2000, description: 'the evidence that it rests on' })
  note: string;
}

const answer = { type: String, enum: [...ANSWERS, null], nullable: true };

export class CheckResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer', enum: CHECKPOINTS })
  afterDays: Checkpoint;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @ApiProperty({ enum: CHECK_STATES })
  state: CheckState;
  @ApiProperty(answer)
  companySays: RetentionAnswer | null;
  @ApiProperty(answer)
  personSays: RetentionAnswer | null;
  @ApiProperty(answer)
  settled: RetentionAnswer | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A check that waits for somebody. */
export class WaitingCheck extends CheckResponse {
  @ApiProperty({ format: 'uuid' })
  placementId: string;
  @ApiProperty({ type: BilingualText, description: 'of the person' })
  name: BilingualText;
  @ApiProperty({ type: BilingualText, nullable: true, allOf: undefined })
  company: BilingualText | null;
  @ApiProperty({ format: 'date' })
  startedOn: string;
}

export class WaitingChecks extends PageOf(WaitingCheck) {
  @ApiProperty({ type: 'integer', description: 'checks whose day has come and that are open' })
  due: number;
  @ApiProperty({ type: 'integer', description: 'of them those in which the two sides disagree' })
  disagreements: number;
}
