import { type Actor, definePermissions, hasRole } from '#platform';
import { type View } from './figures.service.js';

definePermissions({
  'figure:read': ['manager', 'analyst'],
  'figure:open': ['manager'],
  'target:write': ['manager'],
});

/** A manager sees every number whole; whoever else may read figures sees them with small cells withheld. */
export const viewOf = (actor: Actor): View => (hasRole(actor, 'manager') ? 'open' : 'guarded');
