import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const UNKNOWN = 'null when not known';
const NOTHING = 'null when there is nothing to find';

/** One human, registered once. Sensitive values are sealed; digests find them. */
@Entity({ schema: 'people', name: 'person' })
@Check('person_gender_check', "gender IN ('female', 'male')")
@Check('person_refugee_check', "refugee IN ('registered', 'not_registered', 'no', 'not_said')")
@Index('person_search_trgm', { synchronize: false })
@Index('person_name_order', ['nameKey', 'id'], { where: '(merged_into IS NULL)' })
@Index('person_national_id_once', ['nationalIdDigest'], { unique: true, where: '(merged_into IS NULL)' })
export class Person {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  firstAr: string;
  @Column('text')
  fatherAr: string;
  @Column('text')
  grandfatherAr: string;
  @Column('text')
  familyAr: string;
  /** The full name in Latin letters as in the passport; empty when nobody gave it. */
  @Column('text')
  nameLatin: string;
  @Column('text', { nullable: true, comment: UNKNOWN })
  gender: 'female' | 'male' | null;
  /** ISO 3166-2:PS code. */
  @Column('text', { nullable: true, comment: UNKNOWN })
  governorate: string | null;
  @Column('text', { nullable: true, comment: UNKNOWN })
  locality: string | null;
  @Column('text', { nullable: true, comment: UNKNOWN })
  university: string | null;
  /** ISCED-F 2013 detailed code. */
  @Column('text', { nullable: true, comment: UNKNOWN })
  field: string | null;
  @Column('smallint', { nullable: true, comment: UNKNOWN })
  graduationYear: number | null;
  @Column('smallint', { nullable: true, comment: UNKNOWN })
  birthYear: number | null;
  @Column('boolean', { nullable: true, comment: 'null when not asked or not answered' })
  disability: boolean | null;
  @Column('text', { nullable: true, comment: 'null when not asked' })
  refugee: string | null;
  @Column('bytea', { nullable: true, comment: UNKNOWN })
  nationalId: Buffer | null;
  @Column('bytea', { nullable: true, comment: NOTHING })
  nationalIdDigest: Buffer | null;
  @Column('bytea', { nullable: true, comment: UNKNOWN })
  phone: Buffer | null;
  @Index()
  @Column('bytea', { nullable: true, comment: NOTHING })
  phoneDigest: Buffer | null;
  @Column('bytea', { nullable: true, comment: UNKNOWN })
  email: Buffer | null;
  @Index()
  @Column('bytea', { nullable: true, comment: NOTHING })
  emailDigest: Buffer | null;
  @Column('bytea', { nullable: true, comment: UNKNOWN })
  birthDate: Buffer | null;
  @Index()
  @Column('bytea', { nullable: true, comment: NOTHING })
  birthDateDigest: Buffer | null;
  /** Folded Arabic and Latin name, for search. */
  @Column('text')
  search: string;
  @Column('text')
  nameKey: string;
  @Index()
  @Column('text')
  skeleton: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid', { nullable: true, comment: 'null unless this record was merged into another' })
  mergedInto: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  registeredAt: Date;
}
