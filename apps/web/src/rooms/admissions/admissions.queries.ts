import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type paths } from '../../api/schema';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Intake = Answer<'/api/v1/intakes/{intakeId}'>;
export type Application = Answer<'/api/v1/applications/{applicationId}'>;
export type Shown = Application['state'] | 'waiting' | 'all';

export const toReviewQuery = queryOptions({
  queryKey: ['applications', 'to-review'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/attention/applications', { signal })),
});

export const intakesQuery = queryOptions({
  queryKey: ['intakes', 'list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/intakes', { params: { query: { limit: 200 } }, signal })),
});

export const intakeQuery = (intakeId: string) =>
  queryOptions({
    queryKey: ['intakes', 'one', intakeId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/intakes/{intakeId}', { params: { path: { intakeId } }, signal })),
  });

/** Applications to an intake in a state, fifty at a time. */
export const applicationsQuery = (intakeId: string, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'of', intakeId, shown],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/applications', {
          params: { query: { intakeId, state: shown === 'all' ? undefined : shown, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ data }) => data.next ?? undefined,
  });

/** An intake as anybody may read it. */
export const publicIntakeQuery = (intakeId: string) =>
  queryOptions({
    queryKey: ['intakes', 'public', intakeId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/public/intakes/{intakeId}', { params: { path: { intakeId } }, signal })),
  });

/** What the trainee who asks has sent to an intake. */
export const ownApplicationsQuery = (intakeId: string) =>
  queryOptions({
    queryKey: ['applications', 'own', intakeId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/applications', { params: { query: { intakeId } }, signal })),
  });

/** Cohorts that may take somebody in. */
export const openCohortsQuery = queryOptions({
  queryKey: ['cohorts', 'open'],
  queryFn: async ({ signal }) => {
    const { data } = await answer(api.GET('/api/v1/cohorts', { params: { query: { limit: 200 } }, signal }));
    return data.items.filter(({ can }) => can.enrol);
  },
});

/** What a new intake or a new cohort can be of. */
export const choicesQuery = queryOptions({
  queryKey: ['admissions', 'choices'],
  queryFn: async ({ signal }) => {
    const [programmes, centres, tracks, curricula, trainers] = await Promise.all([
      answer(api.GET('/api/v1/programmes', { params: { query: { limit: 200 } }, signal })),
      answer(api.GET('/api/v1/centres', { signal })),
      answer(api.GET('/api/v1/tracks', { signal })),
      answer(api.GET('/api/v1/curricula', { signal })),
      answer(api.GET('/api/v1/trainers', { signal })),
    ]);
    return {
      programmes: programmes.data.items,
      centres: centres.data.items,
      tracks: tracks.data.items,
      curricula: curricula.data.items,
      trainers: trainers.data.items,
    };
  },
});
