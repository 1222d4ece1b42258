import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'census:read': ['company_member', 'manager'],
  'census:create': ['manager'],
  'census:close': ['manager'],
  'census_answer:read': ['manager'],
  'census_answer:update': ['company_member', 'manager'],
});

/** For which companies the actor may answer. */
export const answersFor = (actor: Actor): 'all' | string[] => reach(actor, 'census_answer:update', 'company');
