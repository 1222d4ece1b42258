import { type LoadedThing } from '../thing.js';
import { CENSUSES } from './censuses.thing.js';
import { COHORTS, ENROLMENTS } from './cohorts.thing.js';
import { COMPANIES } from './companies.thing.js';
import { ASSESSMENTS, CURRICULA } from './curricula.thing.js';
import { APPLICATIONS, INTAKES } from './intakes.thing.js';
import { MERGES } from './merges.thing.js';
import { MILESTONES } from './milestones.thing.js';
import { PERSONS } from './persons.thing.js';
import { PLACEMENTS, RETENTION_CHECKS } from './placements.thing.js';
import { PROGRAMMES } from './programmes.thing.js';
import { ROLE_APPLICATIONS, ROLES } from './roles.thing.js';
import { ATTENDANCE, RESULTS, SESSIONS } from './sessions.thing.js';
import { TRAITS } from './traits.thing.js';

/** In an order in which they can be loaded. */
export const THINGS: readonly LoadedThing[] = [
  PROGRAMMES,
  CENSUSES,
  CURRICULA,
  ASSESSMENTS,
  COMPANIES,
  ROLES,
  PERSONS,
  TRAITS,
  MERGES,
  INTAKES,
  APPLICATIONS,
  COHORTS,
  ENROLMENTS,
  SESSIONS,
  ATTENDANCE,
  RESULTS,
  ROLE_APPLICATIONS,
  PLACEMENTS,
  RETENTION_CHECKS,
  MILESTONES,
];
