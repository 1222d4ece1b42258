import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'application:read': ['trainee', 'coordinator', 'manager'],
  'application:create': ['trainee', 'coordinator', 'manager'],
  'application:review': ['coordinator', 'manager'],
  'application:withdraw': ['trainee', 'coordinator', 'manager'],
});

/** Whose applications somebody reaches: everybody's, those to intakes of these centres, those of these persons. */
export interface ApplicationReach {
  all: boolean;
  centreIds: string[];
  personIds: string[];
}

export function applicationReach(actor: Actor, permission: `${string}:${string}`): ApplicationReach {
  const [centres, persons] = [reach(actor, permission, 'centre'), reach(actor, permission, 'person')];
  return {
    all: centres === 'all' || persons === 'all',
    centreIds: centres === 'all' ? [] : centres,
    personIds: persons === 'all' ? [] : persons,
  };
}

export const reachesApplication = (
  over: ApplicationReach,
  { personId, centreId }: { personId: string; centreId: string },
) => over.all || over.centreIds.includes(centreId) || over.personIds.includes(personId);
