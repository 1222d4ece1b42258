import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ConsentPurpose } from './consent.purposes.js';

/** A dated yes for one purpose, which can be withdrawn. */
@Entity({ schema: 'people', name: 'consent' })
@Check('consent_purpose_check', "purpose IN ('share_profile', 'story', 'contact')")
@Index('consent_one_live', ['personId', 'purpose'], { unique: true, where: '(withdrawn_at IS NULL)' })
export class Consent {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Column('text')
  purpose: ConsentPurpose;
  @Column('timestamptz', { default: () => 'now()' })
  givenAt: Date;
  @Column('timestamptz', { nullable: true, comment: 'null while it holds' })
  withdrawnAt: Date | null;
}
