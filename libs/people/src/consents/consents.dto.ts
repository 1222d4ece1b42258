import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '#platform';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.purposes.js';

export class ConsentResponse {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  purpose: ConsentPurpose;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: not given, or withdrawn' })
  givenAt: string | null;
}

export class ConsentPage extends PageOf(ConsentResponse) {}
