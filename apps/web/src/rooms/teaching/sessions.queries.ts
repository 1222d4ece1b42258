import { queryOptions } from '@tanstack/react-query';
import { answer, api, keptOffline } from '../../api/client';
import { type paths } from '../../api/schema';

export type Session =
  paths['/api/v1/sessions']['get']['responses'][200]['content']['application/json']['items'][number];

/** Today's sessions of whoever asks; kept for the time without a network. */
export const todayQuery = queryOptions({
  queryKey: ['sessions', 'today'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/sessions', { signal, headers: keptOffline })),
});

/** Sessions that ended and have no sheet yet. */
export const unmarkedQuery = queryOptions({
  queryKey: ['sessions', 'unmarked'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/attention/sessions', { params: { query: { limit: 10 } }, signal, headers: keptOffline })),
});

/** What can be put into a cohort's timetable; for those who plan it. */
export const choicesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['sessions', 'choices', cohortId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/cohorts/{cohortId}/sessions/choices', { params: { path: { cohortId } }, signal })),
  });

/** The sessions of a cohort between two local days. */
export const timetableQuery = (cohortId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['sessions', 'timetable', cohortId, from, to],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/sessions', { params: { query: { cohortId, from, to, limit: 200 } }, signal })),
  });
