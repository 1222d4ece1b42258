import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type UndoOfMerge } from './merge.rules.js';

/** Two records of one human, made one; can be undone. */
@Entity({ schema: 'people', name: 'merge' })
@Index('merge_one_standing', ['fromId'], { unique: true, where: '(undone_at IS NULL)' })
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
  /** What the record that stands took over, and what it had before; sensitive values stay sealed. */
  @Column('jsonb', { default: () => "'{}'" })
  undo: UndoOfMerge;
}
