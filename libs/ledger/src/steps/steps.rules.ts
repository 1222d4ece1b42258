import { type Day, type Instant, MILESTONE_KINDS } from '../milestones/milestone.kinds.js';
import { type Milestone } from '../milestones/milestone.js';
import { type Trait } from '../traits/trait.rules.js';
import { cellKey, type Cell } from './cell.rules.js';
import {
  MOVED_BY,
  PRESENCE_INDICATORS,
  STEP_INDICATORS,
  timelineOf,
  type Known,
  type StepIndicator,
  type Timeline,
} from './timeline.rules.js';

/** Everything recorded of one person, in any order. */
export interface History {
  readonly milestones: readonly Milestone[];
  readonly traits: readonly Trait[];
}

/** From `day` on, as known from `recordedAt` on, `delta` persons more (or fewer) count in the cell. */
export interface Step {
  readonly indicator: StepIndicator;
  readonly day: Day;
  readonly recordedAt: Instant;
  readonly delta: number;
  readonly cell: Cell;
}

/** The rows that hold, as known at an instant: recorded by then, no reversal, and not reversed by then. */
export function knownAt(instant: Instant, history: History): Known {
  return knownFrom(history, (row) => row.recordedAt <= instant);
}

function knownFrom(history: History, isKnown: (row: { recordedAt: Instant }) => boolean): Known {
  const milestones = history.milestones.filter(isKnown);
  const reversed = new Set(milestones.map((row) => row.reverses));
  return {
    live: milestones.filter((row) => row.reverses === null && !reversed.has(row.id)),
    traits: history.traits.filter(isKnown),
  };
}

/** What became known at exactly this instant, as steps: the timelines after it, less the timelines before it. */
export function stepsAt(instant: Instant, history: History): Step[] {
  const before = knownFrom(history, (row) => row.recordedAt < instant);
  const after = knownAt(instant, history);
  return touchedAt(instant, history).flatMap((indicator) =>
    difference(timelineOf(indicator, before), timelineOf(indicator, after)).map((jump) => ({
      indicator,
      recordedAt: instant,
      ...jump,
    })),
  );
}

/** All steps of a person's history: what a rebuild writes, and what recording row by row has written. */
export function stepsOf(history: History): Step[] {
  const instants = new Set([...history.milestones, ...history.traits].map((row) => row.recordedAt));
  return [...instants].sort((a, b) => a - b).flatMap((instant) => stepsAt(instant, history));
}

/** A trait can move every indicator; a milestone that of its own kind, and where the person is by it. */
function touchedAt(instant: Instant, history: History): readonly StepIndicator[] {
  if (history.traits.some((row) => row.recordedAt === instant)) return STEP_INDICATORS;
  const kinds = new Set(history.milestones.filter((row) => row.recordedAt === instant).map((row) => row.kind));
  return [
    ...MILESTONE_KINDS.filter((kind) => kinds.has(kind)),
    ...PRESENCE_INDICATORS.filter((indicator) => MOVED_BY[indicator].some((kind) => kinds.has(kind))),
  ];
}

type Jump = Pick<Step, 'day' | 'delta' | 'cell'>;

function difference(before: Timeline, after: Timeline): Jump[] {
  const net = new Map<string, Jump>();
  const add = (day: Day, cell: Cell, delta: number): void => {
    const key = day + cellKey(cell);
    net.set(key, { day, cell, delta: (net.get(key)?.delta ?? 0) + delta });
  };
  for (const [timeline, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { from, until, cell } of timeline) {
      add(from, cell, sign);
      if (until !== null) add(until, cell, -sign);
    }
  }
  return [...net.values()].filter((jump) => jump.delta !== 0);
}
