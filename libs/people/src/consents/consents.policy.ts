import { type Actor, assertVisible, definePermissions, reach } from '#platform';

definePermissions({ 'consent:read': ['trainee'], 'consent:update': ['trainee'] });

/** A consent is the person's own: nobody else reads the list or answers for her. */
export function assertOwn(actor: Actor, permission: 'consent:read' | 'consent:update', personId: string): void {
  const own = reach(actor, permission, 'person');
  assertVisible(own !== 'all' && own.includes(personId));
}
