import { t975 } from './student.rules.js';

/** One size class of the frame: `size` companies in it, `answers` the headcounts of those that answered. Smallest class first. */
export interface Stratum {
  name: string;
  size: number;
  answers: readonly number[];
}

interface EstimatedStratum {
  /** The classes that were joined into it. */
  strata: string[];
  size: number;
  answered: number;
  mean: number;
  observed: number;
  estimate: number;
  variance: number;
}

/** The total of a census; `degrees` null when everybody answered, `low`/`high` null when one answer is all there is. */
export interface CensusEstimate {
  total: number;
  standardError: number;
  degrees: number | null;
  low: number | null;
  high: number | null;
  observed: number;
  strata: EstimatedStratum[];
}

/**
 * Stratified estimate of a total from the companies that answered. Cochran, Sampling Techniques, 3rd ed. 1977, (5.1)–(5.4) with finite
 * population correction; degrees of freedom by Satterthwaite, (5.16); 95 % interval, ceiled outward, not under what was observed.
 * It assumes that answering has nothing to do with the headcount inside a size class. Null when nobody answered.
 */
export function estimateTotal(frame: readonly Stratum[]): CensusEstimate | null {
  const joined = joinThin(
    frame.filter(({ size }) => size > 0).map((stratum) => ({ ...stratum, names: [stratum.name] })),
  );
  if (!joined.some(({ answers }) => answers.length)) return null;
  const strata = joined.map(estimateStratum);
  const total = sum(strata.map(({ estimate }) => estimate));
  const observed = sum(strata.map((stratum) => stratum.observed));
  const standardError = Math.sqrt(sum(strata.map(({ variance }) => variance)));
  if (strata.every(({ size, answered }) => size === answered))
    return { total, standardError: 0, degrees: null, low: Math.floor(total), high: Math.ceil(total), observed, strata };
  if (strata.some(({ size, answered }) => answered < 2 && answered < size))
    return { total, standardError, degrees: null, low: null, high: null, observed, strata };
  const degrees = satterthwaite(joined);
  const reach = degrees === null ? 0 : t975(degrees) * standardError;
  const low = Math.max(Math.floor(total - reach), observed);
  return { total, standardError, degrees, low, high: Math.ceil(total + reach), observed, strata };
}

interface Joined extends Stratum {
  names: string[];
}

/** A class with fewer than two answers that is not complete joins its smaller neighbour, from the largest down; the smallest joins its larger one. */
function joinThin(strata: Joined[]): Joined[] {
  const thin = ({ size, answers }: Joined) => answers.length < 2 && answers.length < size;
  const result = [...strata];
  for (let at = result.length - 1; at > 0; at--)
    if (thin(result[at]!)) result.splice(at - 1, 2, join(result[at - 1]!, result[at]!));
  while (result.length > 1 && thin(result[0]!)) result.splice(0, 2, join(result[0]!, result[1]!));
  return result;
}

const join = (a: Joined, b: Joined): Joined => ({
  name: a.name,
  names: [...a.names, ...b.names],
  size: a.size + b.size,
  answers: [...a.answers, ...b.answers],
});

function estimateStratum({ names, size, answers }: Joined): EstimatedStratum {
  const answered = answers.length;
  const observed = sum(answers);
  const mean = observed / answered;
  const variance = answered < 2 ? 0 : (size ** 2 * (1 - answered / size) * spread(answers)) / answered;
  return { strata: names, size, answered, mean, observed, estimate: size * mean, variance };
}

/** Degrees of freedom over the incomplete strata; null when nothing in them varies. */
function satterthwaite(strata: readonly Joined[]): number | null {
  const parts = strata
    .filter(({ size, answers }) => answers.length < size)
    .map(({ size, answers }) => ({
      part: ((size * (size - answers.length)) / answers.length) * spread(answers),
      free: answers.length - 1,
    }));
  const below = sum(parts.map(({ part, free }) => part ** 2 / free));
  return below === 0 ? null : sum(parts.map(({ part }) => part)) ** 2 / below;
}

/** One size class with a headcount of the census before: `before` of all companies, `pairs` [before, now] of those that answered. */
export interface RatioStratum {
  before: readonly number[];
  pairs: readonly (readonly [number, number])[];
}

/** Normal quantile of 97.5 %. */
const Z975 = 1.959963984540054;

/**
 * Separate ratio estimate, when every company of the frame has a headcount of the census before (Cochran 6.7, 6.10).
 * Null when a class has fewer than two answers that are not all of it, or nothing to compare with.
 */
export function estimateByRatio(frame: readonly RatioStratum[]) {
  const parts = frame.map(({ before, pairs }) => {
    const ratio = sum(pairs.map(([, now]) => now)) / sum(pairs.map(([then]) => then));
    const residuals = pairs.map(([then, now]) => now - ratio * then);
    const [size, answered] = [before.length, pairs.length];
    const square = sum(residuals.map((residual) => residual ** 2)) / (answered - 1);
    const variance = answered === size ? 0 : (size ** 2 * (1 - answered / size) * square) / answered;
    return { ratio, estimate: ratio * sum(before), variance };
  });
  if (parts.some(({ estimate, variance }) => !Number.isFinite(estimate) || !Number.isFinite(variance))) return null;
  const total = sum(parts.map(({ estimate }) => estimate));
  const standardError = Math.sqrt(sum(parts.map(({ variance }) => variance)));
  const observed = sum(frame.flatMap(({ pairs }) => pairs.map(([, now]) => now)));
  return {
    total,
    standardError,
    low: Math.max(Math.floor(total - Z975 * standardError), observed),
    high: Math.ceil(total + Z975 * standardError),
    observed,
    parts,
  };
}

/** How the companies of the frame answered. */
export interface AnswerCounts {
  complete: number;
  partial: number;
  refused: number;
  noContact: number;
  other: number;
  unknownEligibility: number;
  ineligible: number;
}

/** Response rates after AAPOR, Standard Definitions (establishment surveys); `e` is the share of eligible ones among the known. From 0 to 1. */
export function responseRates(counts: AnswerCounts) {
  const known = counts.complete + counts.partial + counts.refused + counts.noContact + counts.other;
  const e = share(known, known + counts.ineligible);
  return {
    RR1: share(counts.complete, known + counts.unknownEligibility),
    e,
    RR3: share(counts.complete, known + e * counts.unknownEligibility),
    RR5: share(counts.complete, known),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Sample variance. */
function spread(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/** What a closed census says of the four professions; rates from 0 to 1. */
export interface PublishedEstimate {
  method: 'stratified' | 'ratio';
  total: number;
  standardError: number;
  low: number;
  high: number;
  observed: number;
  coefficientOfVariation: number;
  responseRate: number;
}
