import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { type components } from '../../api/schema';
import { type Session } from '../../api/session.queries';

type Schemas = components['schemas'];
export type Role = Schemas['RoleResponse'];
export type Board = Schemas['RoleBoard'];
export type Applicant = Schemas['RoleApplicationCard'];
export type Application = Schemas['RoleApplicationResponse'];
export type Candidate = Schemas['CandidateCard'];
export type Fit = Schemas['FitResponse'];
export type Offer = Schemas['OfferResponse'];
export type ListedOffer = Schemas['ListedOffer'];
export type Placement = Schemas['PlacementResponse'];
export type Check = Schemas['CheckResponse'];
export type WaitingCheck = Schemas['WaitingCheck'];
export type Stage = Applicant['stage'];
export type NewRole = Schemas['NewRole'];
export type Suggestion = Schemas['SuggestionResponse'];

const LONG = { limit: 200 } as const;

export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/roles', { params: { query: LONG }, signal })),
});

export const roleQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['roles', 'one', roleId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/roles/{roleId}', { params: { path: { roleId } }, signal })),
  });

export const companyAttentionQuery = queryOptions({
  queryKey: ['roles', 'attention'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/attention/company', { signal })),
});

export const boardQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['boards', roleId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/roles/{roleId}/board', { params: { path: { roleId } }, signal })),
  });

export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['role-applications', applicationId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/role-applications/{applicationId}', { params: { path: { applicationId } }, signal })),
  });

/** Every skill of the national list, by code. */
export const skillsQuery = queryOptions({
  queryKey: ['skills'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const all: Schemas['SkillResponse'][] = [];
    let cursor: string | undefined;
    do {
      const { data } = await answer(api.GET('/api/v1/skills', { params: { query: { ...LONG, cursor } }, signal }));
      all.push(...data.items);
      cursor = data.next ?? undefined;
    } while (cursor);
    return all;
  },
});

export const offersQuery = queryOptions({
  queryKey: ['offers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/offers', { params: { query: LONG }, signal })),
});

export type PlacementState = Placement['state'];
export const placementsQuery = (state?: PlacementState) =>
  queryOptions({
    queryKey: ['placements', 'list', state ?? 'all'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/placements', { params: { query: { ...LONG, state } }, signal })),
  });

export const placementQuery = (placementId: string) =>
  queryOptions({
    queryKey: ['placements', 'one', placementId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/placements/{placementId}', { params: { path: { placementId } }, signal })),
  });

/** Whether somebody with these roles settles retention checks. */
export const settles = (roles: Session['roles']): boolean =>
  roles.some(({ role }) => role === 'coordinator' || role === 'manager');

export const retentionQuery = queryOptions({
  queryKey: ['placements', 'retention'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/attention/retention', { params: { query: LONG }, signal })),
});

/** Moves an applicant; the answer is the applicant as they stand now. */
export const moveApplicant = (
  { id, version }: Pick<Applicant, 'id' | 'version'>,
  body: Schemas['RoleApplicationMove'],
): Promise<{ data: Application; etag: string }> =>
  answer(
    api.PATCH('/api/v1/role-applications/{applicationId}', {
      params: { path: { applicationId: id } },
      body,
      headers: ifMatch(`"v${version}"`),
    }),
  );

/** After anything on a board: what shows it is asked again. */
export const refreshBoard = async (queries: QueryClient, roleId: string): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['boards', roleId] }),
    queries.invalidateQueries({ queryKey: ['roles'] }),
    queries.invalidateQueries({ queryKey: ['role-applications'] }),
    queries.invalidateQueries({ queryKey: ['offers'] }),
  ]);
};
