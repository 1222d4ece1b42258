/** A file of the folder and the statements that bring its rows where they belong. */
export interface LoadedThing {
  /** Without `.csv`; staged as a temporary table `staged_<file>` whose columns are texts, empty ones null. */
  readonly file: string;
  /** The header line, exactly. */
  readonly columns: readonly string[];
  /** From the staged tables (of this file and of those before it) into the tables of the house. */
  readonly statements: readonly string[];
}

/** The SQL for our id of a thing that the files call by a text: a text is always the same id. */
export const idOf = (column: string): string => `md5(${column})::uuid`;
