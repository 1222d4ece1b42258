import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { type paths } from '../../api/schema';

export type InviteBody = paths['/api/v1/invitations']['post']['requestBody']['content']['application/json'];
type Key = { 'Idempotency-Key': string };

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  initialPageParam: '',
  queryFn: ({ signal, pageParam }) =>
    answer(api.GET('/api/v1/invitations', { params: { query: { ...(pageParam && { cursor: pageParam }) } }, signal })),
  getNextPageParam: ({ data }) => data.next,
});

export const invitableQuery = queryOptions({
  queryKey: ['invitations', 'roles'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/invitations/roles', { signal })),
});

export const centresQuery = queryOptions({
  queryKey: ['centres', 'mine'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/centres', { signal })),
});

export const companiesToInviteQuery = queryOptions({
  queryKey: ['companies', 'to invite'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/companies', { params: { query: { limit: 200 } }, signal })),
});

export const invite = (body: InviteBody, headers: Key) =>
  answer(api.POST('/api/v1/invitations', { body, params: { header: headers } }));

const one = (invitationId: string, version: number) => ({
  params: { path: { invitationId } },
  headers: ifMatch(`"v${version}"`),
});
export const resend = (id: string, version: number) =>
  answer(api.POST('/api/v1/invitations/{invitationId}/sending', one(id, version)));
export const withdraw = (id: string, version: number) =>
  answer(api.DELETE('/api/v1/invitations/{invitationId}', one(id, version)));
