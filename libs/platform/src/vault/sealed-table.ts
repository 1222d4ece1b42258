/** Where a lib keeps sealed values, for changing the secret. */
export interface SealedTable {
  /** With its schema. */
  table: string;
  /** The columns of the primary key with their types, e.g. `['id', 'uuid']`. */
  key: [column: string, type: string][];
  sealed: string[];
  /** Keyed digests of sealed values: of what the value says, made with `kind`, perhaps of another form of it. */
  digests?: { column: string; of: string; kind: string; form?: (value: string) => string }[];
  /** Keyed digests whose text is not kept: emptied, for what they find has passed. */
  emptied?: string[];
}
