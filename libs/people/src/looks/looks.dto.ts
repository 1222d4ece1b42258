import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, PageOf } from '#platform';

/** What of a person is sensitive. */
export const SENSITIVE_FIELDS = ['nationalId', 'phone', 'email', 'birthDate', 'disability', 'refugee'] as const;
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number];

export class LookResponse {
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'who looked; null: an account that is gone' })
  by: BilingualText | null;
  @ApiProperty({ enum: SENSITIVE_FIELDS, isArray: true, description: 'what was shown' })
  fields: SensitiveField[];
}

export class LookPage extends PageOf(LookResponse) {}
