export { LedgerModule } from './ledger.module.js';
export { ledgerSchema } from './ledger.schema.js';
export { Ledger } from './ledger.js';
export { type Recorded, type Stamped } from './recording/recorder.js';
export { type NewMilestone, type NewTrait } from './recording/recording.js';
export { type RecordedMilestone } from './recording/recording.repository.js';
export { Loading } from './loading/loading.js';
export { Rebuild } from './recording/rebuild.js';
export { type Asked, Counting, KnownLedger } from './counting/counting.js';
export { type CellFilter, type CountedCell } from './counting/counting.queries.js';
export { type Census, CensusesRepository as Censuses } from './censuses/censuses.repository.js';
export {
  type Day,
  FOUR_PROFESSIONS,
  type Instant,
  MILESTONE_KINDS,
  type MilestoneKind,
  PLACEMENT_KINDS,
  type PlacementKind,
} from './milestones/milestone.kinds.js';
export { type Milestone, type MilestoneContext } from './milestones/milestone.js';
export { AGE_BANDS, type Trait, type Traits } from './traits/trait.rules.js';
export { type Dimension, DIMENSIONS } from './steps/cell.rules.js';
export { type History, type Step, stepsOf } from './steps/steps.rules.js';
export { STEP_INDICATORS, type StepIndicator } from './steps/timeline.rules.js';
