import { type Actor, definePermissions, reach } from '#platform';

definePermissions({
  'cohort:read': ['trainer', 'coordinator', 'manager'],
  'cohort:create': ['coordinator', 'manager'],
  'cohort:update': ['coordinator', 'manager'],
  'cohort:graduate': ['coordinator', 'manager'],
  'enrolment:read': ['trainer', 'coordinator', 'manager'],
  'enrolment:create': ['coordinator', 'manager'],
  'enrolment:update': ['coordinator', 'manager'],
});

/** Which cohorts somebody reaches: all, these, and those at these centres. The SQL is `IN_REACH`. */
export interface CohortReach {
  all: boolean;
  cohortIds: string[];
  centreIds: string[];
}

export function cohortReach(actor: Actor, permission: `${string}:${string}`): CohortReach {
  const [cohorts, centres] = [reach(actor, permission, 'cohort'), reach(actor, permission, 'centre')];
  return {
    all: cohorts === 'all' || centres === 'all',
    cohortIds: cohorts === 'all' ? [] : cohorts,
    centreIds: centres === 'all' ? [] : centres,
  };
}

export const reachesCohort = (over: CohortReach, { id, centreId }: { id: string; centreId: string }): boolean =>
  over.all || over.cohortIds.includes(id) || over.centreIds.includes(centreId);

/** Of a cohort `c`: `$1` all, `$2` cohorts, `$3` centres. */
export const COHORT_IN_REACH = `($1 OR c.id = ANY($2::uuid[]) OR c.centre_id = ANY($3::uuid[]))`;
export const reachParameters = (over: CohortReach) => [over.all, over.cohortIds, over.centreIds];
