import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';

export const operationQuery = queryOptions({
  queryKey: ['operation'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/operation', { signal })),
});

export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', q],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/accounts', {
          params: { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ data }) => data.next,
  });

export const auditQuery = (on: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', on],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/audit', {
          params: { query: { ...(on && { on }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ data }) => data.next,
  });

export const latestQuery = queryOptions({
  queryKey: ['audit', 'latest'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/audit', { params: { query: { limit: 8 } }, signal })),
});

/** Suspends an account that is active, and lets a suspended one in again. */
export const setSuspended = ({
  id,
  version,
  status,
}: {
  id: string;
  version: number;
  status: 'active' | 'suspended';
}): Promise<unknown> => {
  const call = { params: { path: { accountId: id } }, headers: ifMatch(`"v${version}"`) };
  return status === 'active'
    ? answer(api.PUT('/api/v1/accounts/{accountId}/suspension', call))
    : answer(api.DELETE('/api/v1/accounts/{accountId}/suspension', call));
};
