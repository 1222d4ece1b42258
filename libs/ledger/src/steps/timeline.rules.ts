import { FOUR_PROFESSIONS, MILESTONE_KINDS, type Day, type MilestoneKind } from '../milestones/milestone.kinds.js';
import { type Milestone } from '../milestones/milestone.js';
import { type Trait } from '../traits/trait.rules.js';
import { cellOf, type Cell } from './cell.rules.js';

/** On which days a person is somewhere, rather than from which day on they have been. */
export const PRESENCE_INDICATORS = ['in_training', 'active', 'in_companies', 'elsewhere'] as const;
export type PresenceIndicator = (typeof PRESENCE_INDICATORS)[number];

/**
 * What the ledger keeps steps of. A kind: persons who have reached it. `in_training`: persons who started in a cohort and neither
 * completed nor left it. `active`: persons in a placement of any kind. `in_companies`: employed in one of the four professions.
 * `elsewhere`: freelance, own venture or government in one of the four and not in companies on that day.
 */
export const STEP_INDICATORS = [...MILESTONE_KINDS, ...PRESENCE_INDICATORS] as const;
export type StepIndicator = (typeof STEP_INDICATORS)[number];

/** The kinds of milestone that can move an indicator. */
export const MOVED_BY: Readonly<Record<PresenceIndicator, readonly MilestoneKind[]>> = {
  in_training: ['started', 'completed', 'graduated', 'withdrawn', 'dismissed'],
  active: ['placed', 'job_ended'],
  in_companies: ['placed', 'job_ended'],
  elsewhere: ['placed', 'job_ended'],
};

/** From `from` until the day before `until` (null: for good) the person counts in `cell`. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day | null;
  readonly cell: Cell;
}
/** Stretches in order of days; they do not overlap. */
export type Timeline = readonly Stretch[];

export interface Known {
  readonly live: readonly Milestone[];
  readonly traits: readonly Trait[];
}

const earlier = (a: Milestone, b: Milestone): number =>
  a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : a.id - b.id;

/** On which days, and in which cell, one person counts for one indicator, by what is known of that person. */
export function timelineOf(indicator: StepIndicator, known: Known): Timeline {
  switch (indicator) {
    case 'in_training':
      return presence(known, trainings(known.live), () => true);
    case 'active':
      return presence(known, placements(known.live), () => true);
    case 'in_companies':
      return presence(known, placements(known.live), isInCompany);
    case 'elsewhere':
      return presence(known, placements(known.live), isElsewhere, isInCompany);
    default:
      return stockTimeline(indicator, known);
  }
}

function stockTimeline(kind: MilestoneKind, { live, traits }: Known): Timeline {
  const first = live.filter((row) => row.kind === kind).sort(earlier)[0];
  return first ? [{ from: first.occurredOn, until: null, cell: cellOf(first, traits) }] : [];
}

const inTheFour = (row: Milestone): boolean => FOUR_PROFESSIONS.some((profession) => profession === row.profession);
const isInCompany = (row: Milestone): boolean => row.placementKind === 'employment' && inTheFour(row);
const isElsewhere = (row: Milestone): boolean =>
  ['freelance', 'own_venture', 'government'].includes(row.placementKind ?? '') && inTheFour(row);

interface Spell {
  readonly began: Milestone;
  /** The first day without it; null: it goes on. */
  readonly ended: Day | null;
}

/** A placement lasts until the first day without the work. */
const placements = (live: readonly Milestone[]): readonly Spell[] =>
  spells(live, 'placed', ['job_ended'], (row) => row.placementId);

/** Training lasts until the day on which the person completed the cohort, graduated from it or left it. */
const trainings = (live: readonly Milestone[]): readonly Spell[] =>
  spells(live, 'started', ['completed', 'graduated', 'withdrawn', 'dismissed'], (row) => row.cohortId);

function spells(
  live: readonly Milestone[],
  opening: MilestoneKind,
  closing: readonly MilestoneKind[],
  about: (row: Milestone) => string | null,
): readonly Spell[] {
  const endings = live.filter((row) => closing.includes(row.kind));
  return live
    .filter((row) => row.kind === opening)
    .sort(earlier)
    .map((began) => ({
      began,
      ended: endings.filter((row) => about(row) === about(began)).sort(earlier)[0]?.occurredOn ?? null,
    }));
}

const covers = (spell: Spell, day: Day): boolean =>
  spell.began.occurredOn <= day && (spell.ended === null || day < spell.ended);

/** The leading spell of a day is the one that began first; a person counts once, in that spell's cell. */
function presence(
  { traits }: Known,
  all: readonly Spell[],
  counts: (began: Milestone) => boolean,
  unless: (began: Milestone) => boolean = () => false,
): Timeline {
  const days = [
    ...new Set(all.flatMap(({ began, ended }) => (ended ? [began.occurredOn, ended] : [began.occurredOn]))),
  ].sort();
  const stretches: Stretch[] = [];
  days.forEach((from, i) => {
    const held = all.filter((spell) => covers(spell, from));
    const leading = held.some(({ began }) => unless(began)) ? undefined : held.find(({ began }) => counts(began));
    if (leading) stretches.push({ from, until: days[i + 1] ?? null, cell: cellOf(leading.began, traits) });
  });
  return stretches;
}
