import { type RawRow } from './cell.js';
import { type Encoding } from './text-encoding.js';

/** Something about a file that a person should know and that refuses nothing. */
export interface Note {
  code:
    | 'note.macros'
    | 'note.hidden_sheet'
    | 'note.hidden_rows'
    | 'note.no_table'
    | 'note.1904'
    | 'note.broken_text'
    | 'note.second_table';
  sheet?: string;
  count?: number;
}

/** A sheet of a workbook, or the one table of a text file. Its rows can be read as often as needed. */
export interface Sheet {
  /** What rows are placed by; null where the file has one table only and nothing needs to be told apart. */
  name: string | null;
  /** What a person calls it; empty in a text file. */
  title: string;
  hidden: boolean;
  /** Whether bare numbers that stand for days count from 1904. */
  date1904: boolean;
  rows(): AsyncGenerator<RawRow> | Generator<RawRow>;
}

/** A file that was recognised and can be read row by row. */
export interface Reading {
  format: 'xlsx' | 'csv' | 'html';
  encoding?: Encoding;
  separator?: string;
  sheets: Sheet[];
  notes: Note[];
}
