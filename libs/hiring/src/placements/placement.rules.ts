export const PLACEMENT_STATES = ['planned', 'active', 'ended'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** Why work ends; a fixed list, the same that the ledger's exits carry. */
export const END_REASONS = [
  'resigned',
  'better_offer',
  'contract_ended',
  'laid_off',
  'dismissed',
  'company_closed',
  'further_study',
  'moved_away',
  'health',
  'detained',
  'deceased',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** The state on a day: work is active from its first day until the day before the first day without it. */
export function placementStateOn(
  { startsOn, endedOn }: { startsOn: string; endedOn: string | null },
  today: string,
): PlacementState {
  if (endedOn !== null && endedOn <= today) return 'ended';
  return startsOn > today ? 'planned' : 'active';
}
