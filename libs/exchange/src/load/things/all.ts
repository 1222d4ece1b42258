import { type LoadedThing } from '../thing.js';
import { CENSUSES } from './censuses.thing.js';
import { COHORTS, ENROLMENTS } from './cohorts.thing.js';
import { COMPANIES } from './companies.thing.js';
import { ASSESSMENTS, CURRICULA } from './curricula.thing.js';
import { APPLICATIONS, INTAKES } from './intakes.thing.js';
import { MERGES } from './merges.thing.js';
import { MILESTONES } from './milestones.thing.js';
import { PERSONS } from './persons.thing.js';
import { PROGRAMMES } from './programmes.thing.js';
import { TRAITS } from './traits.thing.js';

/** In an order in which they can be loaded. */
export const THINGS: readonly LoadedThing[] = [
  PROGRAMMES,
  CENSUSES,
  CURRICULA,
  ASSESSMENTS,
  COMPANIES,
  PERSONS,
  TRAITS,
  MERGES,
  INTAKES,
  APPLICATIONS,
  COHORTS,
  ENROLMENTS,
  MILESTONES,
];
