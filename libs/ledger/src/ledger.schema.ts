import { type LibSchema } from '#platform';
import { CensusRow } from './censuses/census.entity.js';
import { Ledger1764000200000 } from './migrations/1764000200000-ledger.js';
import { MilestoneRow } from './milestones/milestone.entity.js';
import { LedgerClock } from './recording/ledger-clock.entity.js';
import { PersonLock } from './recording/person-lock.entity.js';
import { StepRow } from './steps/step.entity.js';
import { TraitRow } from './traits/trait.entity.js';

export const ledgerSchema: LibSchema = {
  entities: [MilestoneRow, TraitRow, CensusRow, StepRow, PersonLock, LedgerClock],
  migrations: [Ledger1764000200000],
};
