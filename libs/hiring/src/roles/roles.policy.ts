import { type Actor, definePermissions, hasRole, reach } from '#platform';

definePermissions({
  'role:read': ['company_member', 'coordinator', 'manager'],
  'role:create': ['company_member', 'manager'],
  'role:update': ['company_member', 'manager'],
  'candidate:read': ['company_member', 'coordinator', 'manager'],
  'candidate:invite': ['company_member'],
  'own_role:read': ['trainee'],
});

/** The companies whose roles the actor sees: a member's own, all for the programme's people. */
export const readableCompanies = (actor: Actor): 'all' | string[] =>
  hasRole(actor, 'coordinator', 'manager') ? 'all' : reach(actor, 'role:read', 'company');

/** The companies for which the actor posts and changes roles. */
export const ownCompanies = (actor: Actor): 'all' | string[] => reach(actor, 'role:update', 'company');

export const includes = (ids: 'all' | string[], id: string | null): boolean =>
  ids === 'all' || (id !== null && ids.includes(id));

/** The person that a trainee's account stands for, or null. */
export const ownPerson = (actor: Actor): string | null => {
  const persons = reach(actor, 'own_role:read', 'person');
  return persons === 'all' ? null : (persons[0] ?? null);
};
