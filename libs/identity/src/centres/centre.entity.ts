import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A training centre: the unit that coordinators' and trainers' rights are scoped to. */
@Entity({ schema: 'identity', name: 'centre' })
export class Centre {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  nameAr: string;
  @Column('text')
  nameEn: string;
  /** ISO 3166-2:PS code. */
  @Column('text')
  governorate: string;
}
