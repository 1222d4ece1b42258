import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'person:read': ['trainee', 'coordinator', 'manager'],
  'person:create': ['coordinator', 'manager'],
  'person:update': ['coordinator', 'manager'],
  'person:merge': ['coordinator', 'manager'],
});

export type PersonPermission = 'person:read' | 'person:create' | 'person:update' | 'person:merge';

/** Which persons an actor reaches: those that one of the centres knows, and herself. */
export interface PersonReach {
  centres: 'all' | string[];
  own: string[];
}

/** A manager reaches everybody, a coordinator whom the own centres know, a trainee herself. */
export function personReach(actor: Actor, permission: PersonPermission): PersonReach {
  const centres = reach(actor, permission, 'centre');
  const own = reach(actor, permission, 'person');
  return { centres, own: own === 'all' ? [] : own };
}

/** The same rule in SQL, over `people.person p`; parameters: centres (null: all) and own, see `reachParameters`. A merged record of one's own opens the one that stands. */
export const reachable = (centres: string, own: string): string =>
  `(${centres}::uuid[] IS NULL
    OR EXISTS (SELECT 1 FROM people.person_centre pc WHERE pc.person_id = p.id AND pc.centre_id = ANY(${centres}::uuid[]))
    OR p.id = ANY(${own}::uuid[])
    OR EXISTS (SELECT 1 FROM people.person m WHERE m.merged_into = p.id AND m.id = ANY(${own}::uuid[])))`;

export const reachParameters = ({ centres, own }: PersonReach): [string[] | null, string[]] => [
  centres === 'all' ? null : centres,
  own,
];
