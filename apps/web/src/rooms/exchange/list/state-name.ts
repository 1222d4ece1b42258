import { type ImportSummary } from '../imports.queries';
import { t } from '../words';

const STATES = {
  read: 'imports.state.read',
  mapped: 'imports.state.mapped',
  checked: 'imports.state.checked',
  committing: 'imports.state.committing',
  committed: 'imports.state.committed',
  undone: 'imports.state.undone',
  failed: 'imports.state.failed',
} as const;

export const stateName = (state: ImportSummary['state']) => t(STATES[state]);
