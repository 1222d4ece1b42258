import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'class_session:read': ['trainer', 'coordinator', 'manager'],
  'class_session:plan': ['coordinator'],
  'attendance:mark': ['trainer', 'coordinator'],
  'result:mark': ['trainer', 'coordinator'],
  'attention:read': ['coordinator', 'manager'],
});

/** Whose classes somebody reaches: everybody's, those of these cohorts, and those at these centres. The SQL is `$all OR cohort_id = ANY($cohorts) OR centre_id = ANY($centres)`. */
export interface TeachingReach {
  all: boolean;
  cohortIds: string[];
  centreIds: string[];
}

export function teachingReach(actor: Actor, permission: `${string}:${string}`): TeachingReach {
  const [cohorts, centres] = [reach(actor, permission, 'cohort'), reach(actor, permission, 'centre')];
  return {
    all: cohorts === 'all' || centres === 'all',
    cohortIds: cohorts === 'all' ? [] : cohorts,
    centreIds: centres === 'all' ? [] : centres,
  };
}

export const reaches = (over: TeachingReach, thing: { cohortId: string; centreId: string }): boolean =>
  over.all || over.cohortIds.includes(thing.cohortId) || over.centreIds.includes(thing.centreId);
