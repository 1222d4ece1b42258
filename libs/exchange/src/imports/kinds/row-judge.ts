import { type RowReader } from './row-reader.js';
import { type JudgedRow, type Place } from './kind.js';

export type Verdict = Pick<JudgedRow, 'status' | 'values' | 'duplicateOf' | 'replaces' | 'why'>;

/** Judges the rows of one file in their order; remembers earlier rows, so that it finds those that repeat one. */
export interface RowJudge {
  judge(row: RowReader, place: Place): Verdict;
}

/** The first accepted row of each key. */
export class FirstRows {
  private readonly places = new Map<string, Place>();

  /** The earlier row of this key; without one, this row is remembered as the first. */
  earlier(key: string, place: Place): Place | null {
    const first = this.places.get(key);
    if (!first) this.places.set(key, { sheet: place.sheet, row: place.row });
    return first ?? null;
  }
}
