import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { type components, type paths } from '../../api/schema';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Cohort = Answer<'/api/v1/cohorts/{cohortId}'>;
export type Graduation = Answer<'/api/v1/cohorts/{cohortId}/graduation'>;
export type Trainee = Graduation['items'][number];
export type Enrolment = components['schemas']['EnrolmentResponse'];
export type EnrolmentChange = components['schemas']['EnrolmentChange'];
export type Unmarked = Answer<'/api/v1/attention/sessions'>['items'][number];
export type IntakeToReview = Answer<'/api/v1/attention/applications'>['items'][number];
export type DueCheck = Answer<'/api/v1/attention/retention'>['items'][number];
export type AtRisk = Answer<'/api/v1/attention/at-risk'>['items'][number];

export const cohortsQuery = queryOptions({
  queryKey: ['cohorts', 'list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/cohorts', { params: { query: { limit: 200 } }, signal })),
});

export const cohortQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['cohorts', 'one', cohortId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cohorts/{cohortId}', { params: { path: { cohortId } }, signal })),
  });

/** Everybody who was ever in the cohort. */
export const enrolmentsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['cohorts', 'enrolments', cohortId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/cohorts/{cohortId}/enrolments', {
          params: { path: { cohortId }, query: { limit: 200 } },
          signal,
        }),
      ),
  });

export const changeEnrolment = ({ id, version }: Enrolment, body: EnrolmentChange) =>
  answer(
    api.PATCH('/api/v1/enrolments/{enrolmentId}', {
      params: { path: { enrolmentId: id } },
      headers: ifMatch(`"v${version}"`),
      body,
    }),
  );

export const changeCohortState = (
  { id, version }: Pick<Cohort, 'id' | 'version'>,
  body: components['schemas']['CohortStateChange'],
) =>
  answer(
    api.PUT('/api/v1/cohorts/{cohortId}/state', {
      params: { path: { cohortId: id } },
      headers: ifMatch(`"v${version}"`),
      body,
    }),
  );

/** After anything that happened to a cohort or in it. */
export const refreshCohort = async (queries: QueryClient): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['cohorts'] }),
    queries.invalidateQueries({ queryKey: ['grids'] }),
    queries.invalidateQueries({ queryKey: ['desk'] }),
  ]);
};

export const graduationQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['cohorts', 'graduation', cohortId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/cohorts/{cohortId}/graduation', { params: { path: { cohortId } }, signal })),
  });

export const certificatesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['certificates', cohortId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/certificates', { params: { query: { cohortId, limit: 200 } }, signal })),
  });

/** Everything that may wait for a coordinator, asked for at once. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: async ({ signal }) => {
    const [unmarked, atRisk, applications, retention, cohorts] = await Promise.all([
      answer(api.GET('/api/v1/attention/sessions', { params: { query: { limit: 20 } }, signal })),
      answer(api.GET('/api/v1/attention/at-risk', { signal })),
      answer(api.GET('/api/v1/attention/applications', { signal })),
      answer(api.GET('/api/v1/attention/retention', { params: { query: { limit: 20 } }, signal })),
      answer(api.GET('/api/v1/cohorts', { params: { query: { limit: 20 } }, signal })),
    ]);
    return {
      unmarked: unmarked.data.items,
      atRisk: atRisk.data.items,
      applications: applications.data.items,
      retention: retention.data.items,
      cohorts: cohorts.data.items,
    };
  },
});
