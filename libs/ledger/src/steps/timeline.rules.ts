import { FOUR_PROFESSIONS, MILESTONE_KINDS, type Day, type MilestoneKind } from '../milestones/milestone.kinds.js';
import { type Milestone } from '../milestones/milestone.js';
import { type Trait } from '../traits/trait.rules.js';
import { cellOf, type Cell } from './cell.rules.js';

export const PLACEMENT_INDICATORS = ['active', 'in_companies', 'elsewhere'] as const;
export type PlacementIndicator = (typeof PLACEMENT_INDICATORS)[number];

/**
 * What the ledger keeps steps of. A kind: persons who have reached it. `active`: persons in a placement of any kind.
 * `in_companies`: employed in one of the four professions. `elsewhere`: freelance, own venture or government in one
 * of the four and not in companies on that day (domain.md, Professionals).
 */
export const STEP_INDICATORS = [...MILESTONE_KINDS, ...PLACEMENT_INDICATORS] as const;
export type StepIndicator = (typeof STEP_INDICATORS)[number];

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
    case 'active':
      return placementTimeline(known, () => true);
    case 'in_companies':
      return placementTimeline(known, isInCompany);
    case 'elsewhere':
      return placementTimeline(known, isElsewhere, isInCompany);
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
  readonly placed: Milestone;
  /** The first day without the work; null: it goes on. */
  readonly ended: Day | null;
}

function spellsOf(live: readonly Milestone[]): readonly Spell[] {
  const endings = live.filter((row) => row.kind === 'job_ended');
  return live
    .filter((row) => row.kind === 'placed')
    .sort(earlier)
    .map((placed) => ({
      placed,
      ended: endings.filter((row) => row.placementId === placed.placementId).sort(earlier)[0]?.occurredOn ?? null,
    }));
}

const covers = (spell: Spell, day: Day): boolean =>
  spell.placed.occurredOn <= day && (spell.ended === null || day < spell.ended);

/** The leading spell of a day is the one that began first; a person counts once, in that spell's cell. */
function placementTimeline(
  { live, traits }: Known,
  counts: (placed: Milestone) => boolean,
  unless: (placed: Milestone) => boolean = () => false,
): Timeline {
  const spells = spellsOf(live);
  const days = [
    ...new Set(spells.flatMap(({ placed, ended }) => (ended ? [placed.occurredOn, ended] : [placed.occurredOn]))),
  ].sort();
  const stretches: Stretch[] = [];
  days.forEach((from, i) => {
    const held = spells.filter((spell) => covers(spell, from));
    const leading = held.some(({ placed }) => unless(placed)) ? undefined : held.find(({ placed }) => counts(placed));
    if (leading) stretches.push({ from, until: days[i + 1] ?? null, cell: cellOf(leading.placed, traits) });
  });
  return stretches;
}
