import { type Actor, definePermissions, type Grant, type RoleName, ROLES, type ScopeKind } from '#platform';

definePermissions({
  'invitation:create': ['admin', 'manager', 'coordinator', 'company_member'],
  'invitation:read': ['admin', 'manager', 'coordinator', 'company_member'],
  'invitation:delete': ['admin', 'manager', 'coordinator', 'company_member'],
});

/** What a role is held over when somebody is invited to it; null: over everything. A trainer's cohorts come with the timetable. */
export const SCOPE_OF: Record<RoleName, ScopeKind | null> = {
  trainee: 'person',
  trainer: 'centre',
  coordinator: 'centre',
  company_member: 'company',
  manager: null,
  analyst: null,
  auditor: null,
  admin: null,
};

/** Whom each role may ask in: an administrator anybody, a coordinator trainers, a company's owner colleagues. */
const ASKS: Partial<Record<RoleName, readonly RoleName[]>> = {
  admin: ROLES,
  manager: ['coordinator', 'trainer', 'analyst'],
  coordinator: ['trainer'],
  company_member: ['company_member'],
};

/** The roles that the actor may invite to. */
export const invitableRoles = (actor: Actor): RoleName[] =>
  ROLES.filter((role) => actor.grants.some((grant) => ASKS[grant.role]?.includes(role)));

/** Whether this actor may invite to this role over this scope: over one's own centre or company, never wider. */
export const mayInvite = (actor: Actor, { role, scope }: Grant): boolean =>
  actor.grants.some(
    (own) => ASKS[own.role]?.includes(role) && (own.scope === null || (scope !== null && own.scope.id === scope.id)),
  );

/** Whose invitations the actor sees: an administrator everybody's, others their own. */
export const seesAllInvitations = (actor: Actor): boolean => actor.grants.some(({ role }) => role === 'admin');
