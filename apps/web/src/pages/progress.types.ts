import { type CensusPoint, type FanPoint, type Point } from '../ui/charts/LineChart';
import { type IntakeSummary } from './intakes.types';
import { type Texts } from './texts.types';
import { type RoleSummary } from './roles.types';

export interface TargetFigure {
  value: number;
  /** The day from which it is counted, and what stood then. */
  from: string;
  baseline: number;
  /** Null: nobody set a day. */
  due: string | null;
  /** Where the plan wants the figure to be on `asOf`; null without a day. */
  planned: number | null;
}

export interface Figure {
  value: number;
  target: TargetFigure | null;
  /** 95 %; null when it is a count and no estimate. */
  interval: { low: number; high: number } | null;
  /** Share (0–1) of the companies that answered the census it stands on; null when it is a count. */
  responseRate: number | null;
}

/** What a visitor reads at `/ar/` and `/ar/progress`: national totals for one (as of, known on). Small cells arrive as null. */
export interface ProgressPage {
  /** A day. */
  asOf: string;
  /** An instant or a day. */
  knownOn: string;
  indicators: { graduates: Figure; professionals: Figure };
  /** Month ends since the start, the last one on `asOf`; `census` are the professionals' reference days with their margins. */
  history: { graduates: Point[]; professionals: Point[]; census?: CensusPoint[] };
  /** From `asOf` to the target's day; left out while nobody forecasts. */
  forecast?: { graduates: FanPoint[] | null; professionals: FanPoint[] | null };
  /** People in training on `asOf`. */
  inTraining: number | null;
  /** Distinct persons, in this order. */
  funnel: {
    kind: 'applied' | 'admitted' | 'started' | 'graduated' | 'placed' | 'retained_180';
    value: number | null;
  }[];
  /** All 16; `women` is a share, 0–1. */
  byGovernorate: { code: string; name: { ar: string; en: string }; graduates: number | null; women: number | null }[];
  /** The first few; the totals say how many there are. */
  intakes: IntakeSummary[];
  intakesTotal: number;
  roles: RoleSummary[];
  rolesTotal: number;
  /** Named where a programme speaks of it. */
  note?: Texts | null;
}
