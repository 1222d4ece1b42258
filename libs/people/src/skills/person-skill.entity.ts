import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

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
