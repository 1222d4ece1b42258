import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Currency, type PayPeriod } from '../roles/role.rules.js';
import { type DeclineReason, type OfferState } from './offer.rules.js';

/** What a company offers an applicant. Money in minor units. */
@Entity({ schema: 'hiring', name: 'offer' })
@Index(['sentAt', 'id'])
@Index('offer_open_key', { synchronize: false })
@Check('offer_state_check', `state IN ('sent', 'accepted', 'declined', 'expired', 'withdrawn')`)
@Check('offer_amount_check', 'amount >= 0')
@Check('offer_currency_check', `currency IN ('ILS', 'USD', 'JOD')`)
@Check('offer_per_check', `per IN ('month', 'hour', 'project')`)
@Check('offer_reason_check', `reason IS NULL OR state = 'declined'`)
export class Offer {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('RoleApplication')
  @Column('uuid')
  applicationId: string;
  @Column('integer')
  amount: number;
  @Column('text')
  currency: Currency;
  @Column('text')
  per: PayPeriod;
  @Column('boolean')
  partTime: boolean;
  @Column('date')
  startsOn: string;
  /** The last day on which it may be answered. */
  @Column('date')
  expiresOn: string;
  @Column('text', { nullable: true, comment: 'null when nothing was added' })
  note: string | null;
  @Column('text', { default: 'sent' })
  state: OfferState;
  @Column('text', { nullable: true, comment: 'null unless declined with a reason' })
  reason: DeclineReason | null;
  @Column('timestamptz', { default: () => 'now()' })
  sentAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null while it waits for an answer' })
  answeredAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
}
