import { type Actor, definePermissions, reach } from '#platform';

definePermissions({ 'me:read': ['trainee'] });

/** The person in the register that the caller is, or null. */
export function ownPerson(actor: Actor): string | null {
  const persons = reach(actor, 'me:read', 'person');
  return persons === 'all' ? null : (persons[0] ?? null);
}
