import { type Bilingual } from '#platform';
import { type CellProblem, type ImportKind } from '../kinds/kind.js';
import { type Known } from '../kinds/known.js';
import { type MatchedBy } from '../rows/import-row.entity.js';

export type Values = Record<string, unknown>;

export interface Match {
  id: string;
  by: MatchedBy;
}

/** What the rows of a file belong to. */
export interface Belonging {
  centreId: string | null;
  cohortId: string | null;
  intakeId: string | null;
  /** The texts that stand over the tables. */
  titles: string[];
}

/** Who imports, and for what. */
export interface Writing extends Belonging {
  by: { accountId: string | null };
  importId: string;
}

/** A row that is to be written; `known` is the person or company that it is about, when there is one already. */
export interface ReadyRow {
  at: number;
  values: Values;
  known: string | null;
}

export interface WrittenRow {
  at: number;
  thingId: string | null;
  created: boolean;
  milestones: number[];
  /** What must be known to take the row back; kept sealed as JSON. */
  undo?: unknown;
}

/** What the register says of a row: what it is about, why it cannot be written, what of it cannot be. */
export interface Finding {
  match?: Match;
  refused?: CellProblem;
  warnings?: CellProblem[];
}

/** What is known of something, to be laid beside a row that may be about it. */
export interface Description {
  name: Bilingual;
  fields: Record<string, string>;
}

/** Where the rows of a kind go: one per kind. Everything joins the caller's transaction. */
export interface ImportTarget {
  readonly kinds: readonly ImportKind[];
  /** What judging asks of the register; `phones` answers those by which a file names persons. */
  known(phones: () => Promise<string[]>): Promise<Known>;
  /** What a row is known by within its file. */
  keyOf(values: Values): string | null;
  /** What the register says of each row. */
  match(rows: readonly Values[], belonging: Belonging): Promise<Finding[]>;
  /** What is known of the things, as far as the centres of the asker know them. */
  describe(ids: string[], centres: 'all' | string[]): Promise<Map<string, Description>>;
  write(writing: Writing, rows: readonly ReadyRow[]): Promise<WrittenRow[]>;
  /** Takes back what was written. Throws a foreign-key violation, or import.depended_on, when something depends on it. */
  undo(writing: Writing, rows: readonly WrittenRow[]): Promise<void>;
}
