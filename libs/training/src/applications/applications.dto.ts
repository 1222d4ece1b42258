import { ApiProperty } from '@nestjs/swagger';
import { Day, Id, ListQuery, OneOf, PageOf, Text, TextList } from '#platform';
import { INTENTS, type Intent } from '../enrolments/enrolment.rules.js';
import { NamedPerson, TitledThing } from '../named.dto.js';
import {
  APPLICATION_REASONS,
  APPLICATION_STATES,
  type ApplicationReason,
  type ApplicationState,
  type Decision,
  DECISIONS,
} from './application.rules.js';

export class NewApplication {
  @Id({ optional: true, description: 'who applies; left out: the trainee who asks' })
  personId?: string;
  @OneOf(INTENTS, { description: 'what for; never changed later' })
  intent: Intent;
  @Text({ max: 2000, optional: true, nullable: true })
  motivation?: string | null;
}

export class ApplicationQuery extends ListQuery {
  @Id({ optional: true })
  intakeId?: string;
  @OneOf([...APPLICATION_STATES, 'waiting'], { optional: true, description: 'waiting: nobody decided yet' })
  state?: ApplicationState | 'waiting';
}

/** One decision about one or more applications to the same intake. */
export class NewDecision {
  @TextList({ ids: true, max: 200 })
  applicationIds: string[];
  @OneOf(DECISIONS)
  decision: Decision;
  @OneOf(APPLICATION_REASONS, { optional: true, nullable: true, description: 'needed for a refusal' })
  reason?: ApplicationReason | null;
  @Day({ optional: true, description: 'today when left out' })
  on?: string;
}

class ApplicationCan {
  @ApiProperty()
  review: boolean;
  @ApiProperty()
  withdraw: boolean;
}

export class ApplicationResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: TitledThing })
  intake: TitledThing;
  @ApiProperty({ type: NamedPerson })
  person: NamedPerson;
  @ApiProperty({ enum: APPLICATION_STATES })
  state: ApplicationState;
  @ApiProperty({ enum: INTENTS })
  intent: Intent;
  @ApiProperty({ type: String, nullable: true })
  motivation: string | null;
  @ApiProperty({ format: 'date' })
  submittedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
  @ApiProperty({ type: String, enum: [...APPLICATION_REASONS, null], nullable: true })
  reason: ApplicationReason | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the cohort that took her in' })
  cohortId: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: ApplicationCan })
  can: ApplicationCan;
}

export class ApplicationPage extends PageOf(ApplicationResponse) {}

/** The applications about which nobody has decided, by intake. */
export class IntakeToReview {
  @ApiProperty({ type: TitledThing })
  intake: TitledThing;
  @ApiProperty({ type: 'integer' })
  waiting: number;
  @ApiProperty({ format: 'date', description: 'when the oldest of them came' })
  oldestOn: string;
  @ApiProperty({ format: 'date' })
  closesOn: string;
}

export class IntakesToReviewPage extends PageOf(IntakeToReview) {}
