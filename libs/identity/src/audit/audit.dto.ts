import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, Id, ListQuery, PageOf, Text } from '#platform';

export class AuditQuery extends ListQuery {
  @Id({ optional: true, description: 'who acted' })
  accountId?: string;
  @Text({ optional: true, max: 100, description: 'who acted: part of a name, or a whole e-mail address' })
  actor?: string;
  @Id({ optional: true, description: 'acts on this person, and on what is hers' })
  personId?: string;
  @Text({ optional: true, max: 60, example: 'cohort' })
  thing?: string;
  @Text({ optional: true, max: 100 })
  thingId?: string;
  @Day({ optional: true, description: 'acts of this local day only' })
  on?: string;
}

export class AuditExportQuery {
  @Id({ optional: true, description: 'who acted' })
  accountId?: string;
  @Text({ optional: true, max: 60, example: 'cohort' })
  thing?: string;
  @Text({ optional: true, max: 100 })
  thingId?: string;
  @Day({ optional: true, description: 'acts of this local day only' })
  on?: string;
}

export class AuditRow {
  @ApiProperty({ type: 'integer' })
  id: number;
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'null: the system itself' })
  actor: BilingualText | null;
  @ApiProperty({ example: 'cohort:graduate' })
  action: string;
  @ApiProperty({ example: 'cohort' })
  thing: string;
  @ApiProperty()
  thingId: string;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  before: unknown;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true })
  after: unknown;
}

export class AuditPage extends PageOf(AuditRow) {}

export class AuditBreakResponse {
  @ApiProperty({ enum: ['changed', 'missing', 'moved', 'outside', 'head', 'seal.missing', 'seal.changed'] })
  code: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ type: 'integer', nullable: true })
  id: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'of a seal' })
  day: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;
}

export class AuditChainResponse {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last sealed day; null: none yet' })
  sealedUntil: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'when it was last verified; null: never',
  })
  verifiedAt: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'whether it was whole then' })
  verified: boolean | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'entries that were walked then' })
  entries: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'the newest entry that was walked' })
  until: string | null;
  @ApiProperty({ type: AuditBreakResponse, nullable: true, description: 'the first broken place' })
  broken: AuditBreakResponse | null;
}

export class VerificationStarted {
  @ApiProperty({ format: 'uuid' })
  jobId: string;
}
