/** The steps of an import after its file has arrived. */
export const STEPS = ['columns', 'rows', 'commit'] as const;
export type Step = (typeof STEPS)[number];

export type RowFilter = 'problems' | 'duplicates' | 'all';

/** The step that an import waits in. */
export function stepOf(state: string): Step {
  if (state === 'read' || state === 'failed') return 'columns';
  return state === 'mapped' || state === 'checked' ? 'rows' : 'commit';
}
