import { type AnswerState } from './census.entity.js';
import { type Headcounts } from './censuses.dto.js';

export interface AnswerBefore extends Headcounts {
  state: AnswerState;
  answeredAt: Date | null;
}

/** What one company answered, or that it did not; head-counts with a complete answer only. */
export interface PaperAnswer {
  companyId: string;
  referenceOn: string;
  state: Exclude<AnswerState, 'waiting'>;
  headcounts: Record<'programmers' | 'designers' | 'developers' | 'directors' | 'other', number> | null;
}

/** An answer as it was before, as it must be known to take the new one back. */
export interface SavedAnswer {
  censusId: string;
  companyId: string;
  /** Whether this file opened the census. */
  opened: boolean;
  /** Null when the company was not in the frame. */
  before: AnswerBefore | null;
  version: number;
}

/** The last answer of each company; the last silence of one that never answered. */
export function lastWords(answers: readonly PaperAnswer[]): PaperAnswer[] {
  const last = new Map<string, PaperAnswer>();
  for (const answer of answers)
    if (answer.state === 'complete' || last.get(answer.companyId)?.state !== 'complete')
      last.set(answer.companyId, answer);
  return [...last.values()];
}
