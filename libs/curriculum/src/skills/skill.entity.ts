import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A field of training: software development, design, … */
@Entity({ schema: 'curriculum', name: 'track' })
export class Track {
  @PrimaryColumn('text')
  code: string;
  @Column('text')
  nameAr: string;
  @Column('text')
  nameEn: string;
  @Column('smallint')
  position: number;
}

@Entity({ schema: 'curriculum', name: 'skill_group' })
export class SkillGroup {
  @PrimaryColumn('text')
  code: string;
  @Column('text')
  nameAr: string;
  @Column('text')
  nameEn: string;
  @Column('smallint')
  position: number;
}

/** Something that a person can do, with the ways in which people write it. */
@Entity({ schema: 'curriculum', name: 'skill' })
export class Skill {
  @PrimaryColumn('text')
  code: string;
  @Index()
  @ForeignKey('SkillGroup')
  @Column('text')
  groupCode: string;
  @Index()
  @ForeignKey('Skill')
  @Column('text', { nullable: true, comment: 'null at the top of its branch' })
  broader: string | null;
  @Column('text')
  nameAr: string;
  @Column('text')
  nameEn: string;
  @Column('text', { array: true })
  aliasesAr: string[];
  @Column('text', { array: true })
  aliasesEn: string[];
  @Column('text', { array: true })
  misspellings: string[];
  @Column('text', { nullable: true, comment: 'null when ESCO has no such skill' })
  escoUri: string | null;
}
