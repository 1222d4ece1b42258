import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

export const outboxQuery = infiniteQueryOptions({
  queryKey: ['mails'],
  initialPageParam: '',
  queryFn: ({ signal, pageParam }) =>
    answer(api.GET('/api/v1/mails', { params: { query: { ...(pageParam && { cursor: pageParam }) } }, signal })),
  getNextPageParam: ({ data }) => data.next,
});

/** What one mail says; that it was read is on record, so it is asked for once. */
export const mailQuery = (mailId: string) =>
  queryOptions({
    queryKey: ['mail', mailId],
    staleTime: Infinity,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/mails/{mailId}', { params: { path: { mailId } }, signal })),
  });

export const sendAgain = (mailId: string) =>
  answer(api.POST('/api/v1/mails/{mailId}/sending', { params: { path: { mailId } } }));
