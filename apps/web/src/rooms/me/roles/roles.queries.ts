import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { type components } from '../../../api/schema';

type Schemas = components['schemas'];
export type OwnRole = Schemas['OwnRole'];
export type OwnApplication = Schemas['OwnRoleApplication'];
export type OwnOffer = Schemas['ListedOffer'];
export type OwnPlacement = Schemas['PlacementResponse'];
export type Role = OwnRole['role'];

export const ownRolesQuery = queryOptions({
  queryKey: ['me', 'roles'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me/roles', { params: { query: { limit: 50 } }, signal })),
});

export const ownRoleQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['me', 'roles', roleId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/roles/{roleId}', { params: { path: { roleId } }, signal })),
  });

export const ownApplicationsQuery = queryOptions({
  queryKey: ['me', 'applications'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me/applications', { params: { query: { limit: 50 } }, signal })),
});

export const ownOffersQuery = queryOptions({
  queryKey: ['me', 'offers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me/offers', { params: { query: { limit: 50 } }, signal })),
});

export const ownPlacementsQuery = queryOptions({
  queryKey: ['me', 'placements'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me/placements', { params: { query: { limit: 20 } }, signal })),
});

export const apply = (roleId: string, headers: { 'Idempotency-Key': string }) =>
  answer(api.POST('/api/v1/roles/{roleId}/applications', { params: { path: { roleId }, header: headers }, headers }));

export const withdraw = ({ id, version }: OwnApplication) =>
  answer(
    api.POST('/api/v1/role-applications/{applicationId}/withdrawal', {
      params: { path: { applicationId: id } },
      headers: ifMatch(`"v${version}"`),
    }),
  );

export const acceptOffer = ({ id, version }: OwnOffer, key: { 'Idempotency-Key': string }) => {
  const headers = { ...key, ...ifMatch(`"v${version}"`) };
  return answer(
    api.POST('/api/v1/offers/{offerId}/accept', { params: { path: { offerId: id }, header: key }, headers }),
  );
};

export const declineOffer = ({ id, version }: OwnOffer, reason: Schemas['OfferRefusal']['reason']) =>
  answer(
    api.POST('/api/v1/offers/{offerId}/decline', {
      params: { path: { offerId: id } },
      body: { reason },
      headers: ifMatch(`"v${version}"`),
    }),
  );

export const sayCheck = ({ id, version }: Schemas['CheckResponse'], says: 'employed' | 'left') =>
  answer(
    api.PATCH('/api/v1/retention-checks/{checkId}', {
      params: { path: { checkId: id } },
      body: { says },
      headers: ifMatch(`"v${version}"`),
    }),
  );

/** After anything about one's own roles: all of it is asked again. */
export const refreshOwn = (queries: QueryClient) =>
  Promise.all(
    ['roles', 'applications', 'offers', 'placements'].map((what) =>
      queries.invalidateQueries({ queryKey: ['me', what] }),
    ),
  );
