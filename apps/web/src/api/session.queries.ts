import { queryOptions, type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { DIGITS_KEPT, readAs } from '../i18n/reader';
import { answer, api, keptOffline, Refusal } from './client';
import { type paths } from './schema';

export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];
export type RoleName = Session['roles'][number]['role'];

const adopt = ({ account }: Session) => {
  if (!localStorage.getItem(DIGITS_KEPT)) readAs({ digits: account.digits });
};

/** Who I am, or null for a visitor. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const { data } = await answer(api.GET('/api/v1/session', { signal, headers: keptOffline }));
      adopt(data);
      return data;
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return null;
      throw error;
    }
  },
});

/** Only below the signed-in part of the route tree. */
export const useSession = (): Session => {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('No session below the signed-in routes');
  return data;
};

export const useRoles = (): Set<RoleName> => new Set(useSession().roles.map(({ role }) => role));

const forgetKept = async () => {
  if ('caches' in globalThis) await caches.delete('masar-kept');
};

export const signIn = async (queries: QueryClient, body: { email: string; password: string }) => {
  const { data } = await answer(api.POST('/api/v1/session', { body }));
  adopt(data);
  await forgetKept();
  queries.setQueryData(sessionQuery.queryKey, data);
  return data;
};

/** Comes in through an invitation: an account, or one more role for the account that there is. */
export const acceptInvitation = async (
  queries: QueryClient,
  body: { token: string; name?: { ar: string; en: string }; password: string },
) => {
  const { data } = await answer(api.POST('/api/v1/public/invitation/acceptance', { body }));
  adopt(data);
  await forgetKept();
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, data);
  return data;
};

/** Leaves nothing of the account on this device: neither in memory nor in what was kept for the time without a network. */
export const signOut = async (queries: QueryClient) => {
  await answer(api.DELETE('/api/v1/session'));
  await forgetKept();
  queries.clear();
};
