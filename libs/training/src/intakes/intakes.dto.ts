import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Id, ListQuery, Nested, OneOf, PageOf, Text, Whole } from '#platform';
import { NamedTrack, Title, TitledThing } from '../named.dto.js';

export class Criteria {
  @Text({ max: 1000 })
  ar: string;
  @Text({ max: 1000 })
  en: string;
}

export class NewIntake {
  @Id()
  programmeId: string;
  @Id()
  centreId: string;
  @Text({ max: 50, example: 'software-development' })
  track: string;
  @Nested(() => Title)
  title: Title;
  @Nested(() => Criteria, { description: 'who may apply, as applicants read it' })
  criteria: Criteria;
  @Day()
  opensOn: string;
  @Day()
  closesOn: string;
  @Whole({ min: 1, max: 10_000 })
  seats: number;
}

export class IntakeChange {
  @Nested(() => Title, { optional: true })
  title?: Title;
  @Nested(() => Criteria, { optional: true })
  criteria?: Criteria;
  @Day({ optional: true })
  closesOn?: string;
  @Whole({ min: 1, max: 10_000, optional: true })
  seats?: number;
}

export class IntakeQuery extends ListQuery {
  @Id({ optional: true })
  programmeId?: string;
  @OneOf(['open', 'closed'], { optional: true, description: 'as of today' })
  state?: 'open' | 'closed';
}

/** Applications by state. */
export class ApplicationCounts {
  @ApiProperty({ type: 'integer' })
  submitted: number;
  @ApiProperty({ type: 'integer' })
  screened: number;
  @ApiProperty({ type: 'integer' })
  admitted: number;
  @ApiProperty({ type: 'integer' })
  waitlisted: number;
  @ApiProperty({ type: 'integer' })
  rejected: number;
  @ApiProperty({ type: 'integer' })
  withdrawn: number;
}

class IntakeCan {
  @ApiProperty()
  update: boolean;
}

export class IntakeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: TitledThing })
  programme: TitledThing;
  @ApiProperty({ type: TitledThing })
  centre: TitledThing;
  @ApiProperty({ type: NamedTrack })
  track: NamedTrack;
  @ApiProperty({ type: BilingualText })
  criteria: BilingualText;
  @ApiProperty({ format: 'date' })
  opensOn: string;
  @ApiProperty({ format: 'date' })
  closesOn: string;
  @ApiProperty({ type: 'integer' })
  seats: number;
  @ApiProperty({ type: ApplicationCounts })
  applications: ApplicationCounts;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: IntakeCan })
  can: IntakeCan;
}

export class IntakePage extends PageOf(IntakeResponse) {}

/** What a visitor reads of an intake that is open, or that opens soon. */
export class PublicIntakeResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: NamedTrack })
  track: NamedTrack;
  @ApiProperty({ type: BilingualText, description: 'name of the centre' })
  centre: BilingualText;
  @ApiProperty({ type: BilingualText })
  criteria: BilingualText;
  @ApiProperty({ type: 'integer', nullable: true, description: 'of the newest curriculum of the track' })
  weeks: number | null;
  @ApiProperty({ type: 'integer' })
  seats: number;
  @ApiProperty({ format: 'date' })
  opensOn: string;
  @ApiProperty({ format: 'date' })
  closesOn: string;
}

export class PublicIntakePage extends PageOf(PublicIntakeResponse) {}
