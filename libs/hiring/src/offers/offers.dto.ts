import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Day, OneOf, PageOf, Text, Whole, YesNo } from '#platform';
import { RoleCompany } from '../roles/roles.dto.js';
import { CURRENCIES, type Currency, PAY_PERIODS, type PayPeriod } from '../roles/role.rules.js';
import { DECLINE_REASONS, type DeclineReason, OFFER_STATES, type OfferState } from './offer.rules.js';

export class NewOffer {
  @Whole({ max: 100_000_000, description: 'minor units' })
  amount: number;
  @OneOf(CURRENCIES)
  currency: Currency;
  @OneOf(PAY_PERIODS)
  per: PayPeriod;
  @YesNo()
  partTime: boolean;
  @Day()
  startsOn: string;
  @Day({ description: 'the last day on which it may be answered' })
  expiresOn: string;
  @Text({ optional: true, nullable: true, max: 2000 })
  note?: string | null;
}

export class OfferRefusal {
  @OneOf(DECLINE_REASONS, { optional: true, nullable: true })
  reason?: DeclineReason | null;
}

export class OfferResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer', description: 'minor units' })
  amount: number;
  @ApiProperty({ enum: CURRENCIES })
  currency: Currency;
  @ApiProperty({ enum: PAY_PERIODS })
  per: PayPeriod;
  @ApiProperty()
  partTime: boolean;
  @ApiProperty({ format: 'date' })
  startsOn: string;
  @ApiProperty({ format: 'date' })
  expiresOn: string;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ enum: OFFER_STATES })
  state: OfferState;
  @ApiProperty({ type: String, enum: [...DECLINE_REASONS, null], nullable: true })
  reason: DeclineReason | null;
  @ApiProperty({ format: 'date-time' })
  sentAt: string;
  @ApiProperty({ type: 'integer' })
  version: number;
}

class OfferedRole {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  title: BilingualText;
  @ApiProperty({ type: RoleCompany })
  company: RoleCompany;
}

/** An offer with what it is for. */
export class ListedOffer extends OfferResponse {
  @ApiProperty({ type: OfferedRole })
  role: OfferedRole;
  @ApiProperty({ format: 'uuid' })
  applicationId: string;
  @ApiProperty({ type: BilingualText, nullable: true, allOf: undefined, description: 'null for who withdrew' })
  name: BilingualText | null;
}

export class OfferPage extends PageOf(ListedOffer) {}
