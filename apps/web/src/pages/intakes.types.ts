import { type Texts } from './texts.types';

export interface IntakeSummary {
  id: string;
  /** Programme or track, as people say it. */
  title: Texts;
  /** Null when it is remote. */
  centre: Texts | null;
  weeks: number | null;
  seats: number;
  applications: number | null;
  closesOn: string;
}

export interface IntakesPage {
  intakes: IntakeSummary[];
}

export interface IntakePage extends IntakeSummary {
  about: Texts | null;
}
