import { type Milestone } from '../milestones/milestone.js';
import { ageBandOn, traitsOn, type Trait } from '../traits/trait.rules.js';

/** What every figure can be broken down by, in the order of the columns of a step. */
export const DIMENSIONS = [
  'governorate',
  'gender',
  'ageBand',
  'disability',
  'track',
  'programmeId',
  'funder',
  'cohortId',
  'companySize',
  'placementKind',
  'profession',
  'export',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One value per dimension; null is "unknown" or "not applicable" and counts in the total like any other value. */
export type Cell = Readonly<Record<Dimension, string | null>>;

/** The cell in which a milestone counts: its own context, and the traits that held on its day. */
export function cellOf(milestone: Milestone, known: readonly Trait[]): Cell {
  const traits = traitsOn(milestone.occurredOn, known);
  return {
    governorate: traits.governorate,
    gender: traits.gender,
    ageBand: ageBandOn(milestone.occurredOn, traits.birthYear),
    disability: traits.disability,
    track: milestone.track,
    programmeId: milestone.programmeId,
    funder: milestone.funder,
    cohortId: milestone.cohortId,
    companySize: milestone.companySize,
    placementKind: milestone.placementKind,
    profession: milestone.profession,
    export: milestone.export,
  };
}

/** Equal for equal cells. */
export const cellKey = (cell: Cell): string => JSON.stringify(DIMENSIONS.map((dimension) => cell[dimension]));
