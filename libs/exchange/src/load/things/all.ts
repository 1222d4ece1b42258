import { type LoadedThing } from '../thing.js';
import { CENSUSES } from './censuses.thing.js';
import { MILESTONES } from './milestones.thing.js';
import { TRAITS } from './traits.thing.js';

/** In an order in which they can be loaded. */
export const THINGS: readonly LoadedThing[] = [CENSUSES, TRAITS, MILESTONES];
