import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

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
