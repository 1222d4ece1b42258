import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which centres know a person: what a coordinator may see. */
@Entity({ schema: 'people', name: 'person_centre' })
export class PersonCentre {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  @Index()
  @ForeignKey('Centre')
  @PrimaryColumn('uuid')
  centreId: string;
}

/** What a person can do, from passed courses and accepted evidence; never from her own word alone. */
@Entity({ schema: 'people', name: 'person_skill' })
@Check('person_skill_level_check', 'level BETWEEN 1 AND 5')
export class PersonSkill {
  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;
  @Index()
  @PrimaryColumn('text')
  skill: string;
  @Column('smallint')
  level: number;
  /** Where it comes from, e.g. the code of the course that was passed. */
  @Column('text')
  source: string;
}

export const CONSENT_PURPOSES = ['share_profile', 'story', 'contact'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

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

/** Two records of one human, made one; can be undone. */
@Entity({ schema: 'people', name: 'merge' })
export class Merge {
  @PrimaryColumn('uuid')
  id: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  fromId: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  intoId: string;
  @Column('timestamptz', { default: () => 'now()' })
  mergedAt: Date;
  @Column('uuid')
  mergedBy: string;
  @Column('timestamptz', { nullable: true, comment: 'null unless it was undone' })
  undoneAt: Date | null;
}
