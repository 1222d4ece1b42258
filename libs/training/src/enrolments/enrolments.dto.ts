import { ApiProperty } from '@nestjs/swagger';
import { Day, ListQuery, OneOf, PageOf, TextList } from '#platform';
import { NamedPerson } from '../named.dto.js';
import {
  ENROLMENT_STATES,
  type EnrolmentState,
  EXIT_REASONS,
  type ExitReason,
  EXITS,
  type Intent,
  INTENTS,
} from './enrolment.rules.js';

export class NewEnrolments {
  @TextList({ ids: true, max: 200 })
  personIds: string[];
  @OneOf(INTENTS, { optional: true, description: 'for those who did not say it when they applied; else seeks_work' })
  intent?: Intent;
  @Day({ optional: true, description: 'today when left out' })
  on?: string;
}

export class EnrolmentChange {
  @OneOf([...EXITS, 'active'], { description: 'a way out, or back in after a deferral', example: 'withdrawn' })
  state: EnrolmentState;
  @OneOf(EXIT_REASONS, { optional: true, nullable: true, description: 'needed for a way out', example: 'moved' })
  reason?: ExitReason | null;
  @Day({ optional: true, description: 'the first day without her, or the first day back; today when left out' })
  on?: string;
}

export class EnrolmentQuery extends ListQuery {
  @OneOf(['roster', 'left'], { optional: true, description: 'everybody when left out' })
  who?: 'roster' | 'left';
}

class EnrolmentCan {
  @ApiProperty()
  exit: boolean;
  @ApiProperty()
  return: boolean;
}

export class EnrolmentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  cohortId: string;
  @ApiProperty({ type: NamedPerson })
  person: NamedPerson;
  @ApiProperty({ enum: ENROLMENT_STATES })
  state: EnrolmentState;
  @ApiProperty({ enum: INTENTS })
  intent: Intent;
  @ApiProperty({ format: 'date' })
  enrolledOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;
  @ApiProperty({ type: String, enum: [...EXIT_REASONS, null], nullable: true })
  exitReason: ExitReason | null;
  @ApiProperty({ type: String, nullable: true, description: 'of the valid certificate, as it is printed' })
  serial: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: EnrolmentCan })
  can: EnrolmentCan;
}

export class EnrolmentPage extends PageOf(EnrolmentResponse) {}
