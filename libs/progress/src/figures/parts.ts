import { type Census, type Day, type KnownLedger, type StepIndicator } from '#ledger';
import { type Indicator } from '../indicators/indicator.rules.js';

/** One sum of the ledger that goes into a figure. */
export interface Part {
  readonly sign: 1 | -1;
  readonly counts: StepIndicator;
  readonly asOf: Day;
}

/** What a figure is made of: sums, and for the professionals the census that they move on from. */
export interface Parts {
  readonly sums: readonly Part[];
  /** null for figures that need none; undefined when one is needed and none was closed yet. */
  readonly census: Census | null | undefined;
}

/**
 * Professionals on D: C(t0) + F(D) − F(t0) + E(D), with C the last census on or before D, F those employed by companies in one of
 * the four professions, E those at work in one of them elsewhere (the design's domain, "Professionals").
 */
export async function partsOf(indicator: Indicator, asOf: Day, known: KnownLedger): Promise<Parts> {
  if (indicator.counts) return { sums: [{ sign: 1, counts: indicator.counts, asOf }], census: null };
  const census = (await known.census(asOf)) ?? undefined;
  if (!census) return { sums: [], census };
  return {
    census,
    sums: [
      { sign: 1, counts: 'in_companies', asOf },
      { sign: -1, counts: 'in_companies', asOf: census.referenceOn },
      { sign: 1, counts: 'elsewhere', asOf },
    ],
  };
}
