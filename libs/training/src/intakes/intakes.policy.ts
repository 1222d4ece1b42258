import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'intake:read': ['coordinator', 'manager'],
  'intake:create': ['coordinator', 'manager'],
  'intake:update': ['coordinator', 'manager'],
});

/** Whether the actor may do this to intakes of a centre. */
export function reachesCentre(actor: Actor, permission: `${string}:${string}`, centreId: string): boolean {
  const centres = reach(actor, permission, 'centre');
  return centres === 'all' || centres.includes(centreId);
}
