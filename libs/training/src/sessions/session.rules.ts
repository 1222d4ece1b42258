/** A class session's life: planned, then held; moved to another time or cancelled with a reason, and then made up. */
export const SESSION_STATES = ['planned', 'moved', 'held', 'cancelled', 'made_up'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** Why a class was cancelled or moved. */
export const SESSION_REASONS = ['closure', 'strike', 'power', 'weather', 'trainer_absent', 'holiday', 'other'] as const;
export type SessionReason = (typeof SESSION_REASONS)[number];

/** Marking again leaves a session held: a sheet may be corrected. A cancelled one is made up by another session. */
const NEXT: Record<SessionState, readonly SessionState[]> = {
  planned: ['moved', 'held', 'cancelled'],
  moved: ['moved', 'held', 'cancelled'],
  held: ['held'],
  cancelled: ['planned', 'made_up'],
  made_up: ['cancelled'],
};

export const canBecome = (from: SessionState, to: SessionState): boolean => NEXT[from].includes(to);

/** The states of a session whose sheet may be filled. */
export const MARKABLE: readonly SessionState[] = SESSION_STATES.filter((state) => canBecome(state, 'held'));

/** Whether its sheet may be filled: it began, and was not cancelled. How long ago does not matter. */
export const canMark = (session: { state: SessionState; startsAt: Date }, now: Date): boolean =>
  canBecome(session.state, 'held') && session.startsAt <= now;

/** A session that took place as far as anybody knows, and whose sheet nobody has saved. */
export const isUnmarked = (session: { state: SessionState; endsAt: Date }, now: Date): boolean =>
  (session.state === 'planned' || session.state === 'moved') && session.endsAt <= now;
