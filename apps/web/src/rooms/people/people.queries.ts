import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type components } from '../../api/schema';

export type Person = components['schemas']['PersonResponse'];
export type PersonSummary = components['schemas']['PersonSummaryResponse'];
export type Candidate = components['schemas']['Candidate'];
export type Milestone = components['schemas']['MilestoneResponse'];
export type Merge = components['schemas']['MergeResponse'];
export type Registration = components['schemas']['RegisterPerson'];

export const personsQuery = ({ q, governorate }: { q?: string; governorate?: string }) =>
  infiniteQueryOptions({
    queryKey: ['persons', 'list', q ?? '', governorate ?? ''],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/persons', {
          params: {
            query: {
              ...(q && { q }),
              ...(governorate && { governorate: governorate as Person['governorate'] & string }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ data }) => data.next,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['persons', 'one', personId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/persons/{personId}', { params: { path: { personId } }, signal })),
  });

export const historyQuery = (personId: string) =>
  queryOptions({
    queryKey: ['persons', 'history', personId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/persons/{personId}/history', { params: { path: { personId } }, signal })),
  });

export const duplicatesQuery = (personId: string) =>
  queryOptions({
    queryKey: ['persons', 'duplicates', personId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/persons/{personId}/duplicates', { params: { path: { personId } }, signal })),
  });

export const centresQuery = queryOptions({
  queryKey: ['centres'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/centres', { signal })),
});
