import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'company:read': ['company_member', 'coordinator', 'manager', 'admin'],
  'company:create': ['manager'],
  'company:update': ['company_member', 'manager'],
  'company:verify': ['manager'],
});

/** Which companies the actor sees: a member's own; a coordinator's scope is a centre, so the role itself opens the list. */
export const readableCompanies = (actor: Actor): 'all' | string[] =>
  actor.grants.some(({ role }) => role === 'coordinator' || role === 'manager')
    ? 'all'
    : reach(actor, 'company:read', 'company');

export const canUpdateCompany = (actor: Actor, companyId: string): boolean => {
  const own = reach(actor, 'company:update', 'company');
  return own === 'all' || own.includes(companyId);
};
