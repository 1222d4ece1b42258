import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type ImportKind } from '../kinds/kind.js';
import { type Note } from '../reading/reading.js';

export const IMPORT_STATES = ['read', 'mapped', 'checked', 'committing', 'committed', 'undone', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One file on its way into the register: what it is, how its columns are taken, how far it has come. */
@Entity({ schema: 'exchange', name: 'import' })
@Index('import_created_at_id_idx', ['createdAt', 'id'])
@Check('import_kind_check', "kind IN ('applicants', 'graduates', 'attendance', 'companies', 'census', 'placements')")
@Check('import_state_check', "state IN ('read', 'mapped', 'checked', 'committing', 'committed', 'undone', 'failed')")
export class Import {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  kind: ImportKind;
  @Column('text', { default: 'read' })
  state: ImportState;
  @Index()
  @ForeignKey('Centre')
  @Column('uuid', { nullable: true, comment: 'null when the programme itself imports' })
  centreId: string | null;
  @Index()
  @ForeignKey('Cohort')
  @Column('uuid', { nullable: true, comment: 'null when the rows belong to no one cohort' })
  cohortId: string | null;
  @Index()
  @ForeignKey('Intake')
  @Column('uuid', { nullable: true, comment: 'null when the rows are no applications to one intake' })
  intakeId: string | null;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null when it came by the command line' })
  accountId: string | null;
  @Column('text')
  fileName: string;
  @Column('integer')
  fileBytes: number;
  /** The file, sealed. */
  @Column('bytea', { nullable: true, comment: 'null once the file is no longer needed' })
  content: Buffer | null;
  /** Where the tables are and what their columns are taken for, sealed: examples of cells stand in it. */
  @Column('bytea')
  layout: Buffer;
  @Column('jsonb')
  notes: Note[];
  /** The same as a person confirmed it. */
  @Column('bytea', { nullable: true, comment: 'null until the columns are confirmed' })
  mapping: Buffer | null;
  @Index()
  @ForeignKey('Job', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true, comment: 'null while nothing is being done with it' })
  jobId: string | null;
  @Column('timestamptz', { nullable: true, comment: 'null until rows were committed' })
  committedAt: Date | null;
  @Column('timestamptz', { nullable: true, comment: 'null unless it was undone' })
  undoneAt: Date | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
