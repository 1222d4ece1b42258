import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** "These are two people": a decision that is kept and never asked again. */
@Entity({ schema: 'people', name: 'two_people' })
@Check('two_people_order_check', 'one_id < other_id')
export class TwoPeople {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  oneId: string;
  @Index()
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  otherId: string;
  @Column('timestamptz', { default: () => 'now()' })
  decidedAt: Date;
  @Column('uuid')
  decidedBy: string;
}
