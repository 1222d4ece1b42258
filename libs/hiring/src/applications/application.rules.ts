export const STAGES = ['applied', 'shortlisted', 'interview', 'offered', 'hired', 'rejected', 'withdrawn'] as const;
export type Stage = (typeof STAGES)[number];

/** From which stage an application may go to which. */
export const STAGE_MOVES: Record<Stage, readonly Stage[]> = {
  applied: ['shortlisted', 'interview', 'offered', 'rejected', 'withdrawn'],
  shortlisted: ['applied', 'interview', 'offered', 'rejected', 'withdrawn'],
  interview: ['applied', 'shortlisted', 'offered', 'rejected', 'withdrawn'],
  offered: ['interview', 'hired', 'rejected', 'withdrawn'],
  hired: [],
  rejected: ['applied'],
  withdrawn: ['applied'],
};

/** What a company does on its board; `offered` comes with an offer, `hired` with its acceptance, `withdrawn` from the person. */
export const BOARD_STAGES = ['applied', 'shortlisted', 'interview', 'rejected'] as const;

export const REJECTION_REASONS = ['skills', 'experience', 'position_filled', 'no_show', 'other'] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** Whether a company may move an application there by hand. An open offer is withdrawn first, and a withdrawal is the person's to take back. */
export const mayMove = (from: Stage, to: Stage): boolean =>
  from !== 'withdrawn' && from !== 'offered' && STAGE_MOVES[from].includes(to);

/** Stages in which the person waits for the company or the company for the person. */
export const isLive = (stage: Stage): boolean => stage !== 'rejected' && stage !== 'withdrawn';
