import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type components } from '../../api/schema';
import { type RowFilter } from './steps';

export type Import = components['schemas']['ImportResponse'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type Row = components['schemas']['RowResponse'];
export type Table = components['schemas']['TableResponse'];
export type Column = components['schemas']['ColumnResponse'];
export type Kind = ImportSummary['kind'];

const BUSY = ['mapped', 'committing'];
const isBusy = (state: string | undefined) => state !== undefined && BUSY.includes(state);

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  initialPageParam: '',
  queryFn: ({ signal, pageParam }) =>
    answer(
      api.GET('/api/v1/imports', { params: { query: { limit: 30, ...(pageParam && { cursor: pageParam }) } }, signal }),
    ),
  getNextPageParam: ({ data }) => data.next,
});

/** One import; asked for again while a job works on it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/imports/{importId}', { params: { path: { importId: id } }, signal })),
    refetchInterval: ({ state }) => (isBusy(state.data?.data.state) ? 1000 : false),
  });

/** How far the job is that works on it. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/jobs/{jobId}', { params: { path: { jobId: id } }, signal })),
    refetchInterval: ({ state }) => (['waiting', 'running'].includes(state.data?.data.state ?? '') ? 1000 : false),
  });

export const rowsQuery = (id: string, filter: RowFilter) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, filter],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/imports/{importId}/rows', {
          params: {
            path: { importId: id },
            query: { filter, limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ data }) => data.next,
  });
