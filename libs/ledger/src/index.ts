export { type Day, type Instant, MILESTONE_KINDS, type MilestoneKind } from './milestones/milestone.kinds.js';
