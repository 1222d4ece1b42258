import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type StoredStatus = 'accepted' | 'rejected' | 'duplicate' | 'non_response';
export type MatchedBy = 'national_id' | 'registration' | 'phone_and_name' | 'name_and_birth';
/** Leave the row out; it is the known one; it is somebody else than the known one. */
export type Decision = 'skip' | 'same' | 'other';

/** One row of an imported file, with what was made of it. What was written in it is sealed. */
@Entity({ schema: 'exchange', name: 'import_row' })
@Index('import_row_key_digest_idx', ['importId', 'keyDigest'])
@Check('import_row_status_check', "status IN ('accepted', 'rejected', 'duplicate', 'non_response')")
@Check(
  'import_row_matched_by_check',
  "matched_by IN ('national_id', 'registration', 'phone_and_name', 'name_and_birth')",
)
@Check('import_row_decision_check', "decision IN ('skip', 'same', 'other')")
export class ImportRow {
  @ForeignKey('Import', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  importId: string;
  /** Its place among the rows of the file, from 1. */
  @PrimaryColumn('integer')
  at: number;
  @Column('text', { nullable: true, comment: 'null where the file has one table only' })
  sheet: string | null;
  /** The row of the sheet, or the record of the text file. */
  @Column('integer')
  row: number;
  @Column('text')
  status: StoredStatus;
  /** Cells, values, problems and warnings, sealed. */
  @Column('bytea')
  content: Buffer;
  @Column('bytea', { nullable: true, comment: 'null when nothing in the row says who it is about' })
  keyDigest: Buffer | null;
  @Column('integer', { nullable: true, comment: 'null unless an earlier row of the file says the same' })
  duplicateOf: number | null;
  @Column('uuid', { nullable: true, comment: 'null when nobody known is like it' })
  matchedId: string | null;
  @Column('text', { nullable: true, comment: 'null when nobody known is like it' })
  matchedBy: MatchedBy | null;
  @Column('text', { nullable: true, comment: 'null until somebody decides' })
  decision: Decision | null;
  /** The person, company … that it became. */
  @Column('uuid', { nullable: true, comment: 'null until committed' })
  thingId: string | null;
  /** Whether that was registered by this import. */
  @Column('boolean', { nullable: true, comment: 'null until committed' })
  created: boolean | null;
  @Column('bigint', { array: true, nullable: true, comment: 'null unless it recorded any' })
  milestones: string[] | null;
  /** What the row changed as it was before, sealed. */
  @Column('bytea', {
    nullable: true,
    comment: 'null when the thing itself says all that is needed to take it back',
  })
  undo: Buffer | null;
  @Column('timestamptz', { nullable: true, comment: 'null until committed' })
  committedAt: Date | null;
  @Column('boolean')
  hasWarning: boolean;
  @Column('integer', { default: 1 })
  version: number;
}
