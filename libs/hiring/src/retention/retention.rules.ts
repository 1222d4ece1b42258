import { type MilestoneKind } from '#ledger';

export const CHECKPOINTS = [30, 90, 180, 365] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

export const ANSWERS = ['employed', 'left'] as const;
/** Whether the person still worked there on the day that the check is about. */
export type RetentionAnswer = (typeof ANSWERS)[number];

/** What a company, the person and a coordinator said; null: nothing yet. */
export interface Statements {
  companySays: RetentionAnswer | null;
  personSays: RetentionAnswer | null;
  settled: RetentionAnswer | null;
}

/** What holds: what a coordinator settled, else what both sides say; null while it is open. */
export const outcomeOf = ({ companySays, personSays, settled }: Statements): RetentionAnswer | null =>
  settled ?? (companySays === personSays ? companySays : null);

export const CHECK_STATES = ['not_due', 'due', 'disagreement', 'confirmed', 'left', 'void'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** How a check stands on a day. A job that ended on or before the day that it is about leaves nothing to ask. */
export function checkState(check: Statements & { dueOn: string; endedOn: string | null }, today: string): CheckState {
  const outcome = outcomeOf(check);
  if (outcome) return outcome === 'employed' ? 'confirmed' : 'left';
  if (check.endedOn !== null && check.endedOn <= check.dueOn) return 'void';
  if (check.companySays && check.personSays) return 'disagreement';
  return check.dueOn <= today ? 'due' : 'not_due';
}

/** The milestone that a confirmed check is; the first one is a courtesy call and none. */
export const milestoneOf = (afterDays: Checkpoint): MilestoneKind | null =>
  afterDays === 30 ? null : `retained_${afterDays}`;
