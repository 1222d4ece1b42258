import { type Column } from '../columns/guess.rules.js';
import { type Layout } from '../columns/layout.js';
import { type Mapping } from '../columns/mapping.js';

/** How a table of a stored file is laid out, as people see and correct it. */
export interface StoredTable {
  /** The sheet's title; empty in a text file. */
  sheet: string;
  headerRow: number;
  columns: Column[];
  missing: string[];
  /** The texts that stand over the header. */
  titles?: string[];
}

export const storedTable = ({ sheet, header, columns, missing, titles }: Layout): StoredTable => ({
  sheet,
  headerRow: header.rows.at(-1) ?? 1,
  columns,
  missing,
  titles,
});

/** Every text that stands over one of the tables. */
export const titlesOf = (tables: readonly StoredTable[]): string[] => [
  ...new Set(tables.flatMap(({ titles }) => titles ?? [])),
];

/** The mapping that reads a stored table again as it was confirmed. */
export const mappingOf = ({ sheet, columns }: StoredTable): Mapping => ({
  sheet,
  columns: Object.fromEntries(columns.map(({ letter, field }) => [letter, field])),
});
