import { type Bilingual } from '#platform';

/** What an indicator is to reach, from where, by when (null: nobody has set a day), and who says so. */
export interface Target {
  indicator: string;
  baseline: number;
  /** The day on which the baseline stood. */
  since: string;
  value: number;
  due: string | null;
  source: Bilingual;
  version: number;
}
