import { type Actor, definePermissions, hasRole, reach } from '#platform';

definePermissions({
  'placement:read': ['company_member', 'coordinator', 'manager'],
  'placement:create': ['coordinator', 'manager'],
  'placement:end': ['company_member', 'coordinator', 'manager'],
  'own_placement:read': ['trainee'],
});

/** Which placements the actor sees: of companies, of persons that centres know, or all. */
export interface PlacementReach {
  companyIds: string[] | null;
  centreIds: string[] | null;
}

export function placementReach(actor: Actor): PlacementReach {
  const limit = (ids: 'all' | string[]) => (ids === 'all' ? null : ids);
  if (hasRole(actor, 'manager')) return { companyIds: null, centreIds: null };
  if (hasRole(actor, 'coordinator'))
    return { companyIds: null, centreIds: limit(reach(actor, 'placement:create', 'centre')) };
  return { companyIds: limit(reach(actor, 'placement:read', 'company')), centreIds: null };
}
