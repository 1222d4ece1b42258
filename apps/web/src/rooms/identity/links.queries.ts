import { queryOptions } from '@tanstack/react-query';
import { answer, api, Refusal } from '../../api/client';

/** The secret of the link that opened this page: behind the #, so that it is in nobody's log. */
export const secretOfPage = () => window.location.hash.slice(1);

/** Null when the link is good for nothing, whatever the reason. */
const unlessOver = async <T>(call: Promise<{ data: T }>): Promise<T | null> => {
  try {
    return (await call).data;
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 422)) return null;
    throw error;
  }
};

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    staleTime: Infinity,
    queryFn: ({ signal }) => unlessOver(answer(api.POST('/api/v1/public/invitation', { body: { token }, signal }))),
  });

export const resetQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-reset', token],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      unlessOver(answer(api.POST('/api/v1/public/password-reset/opening', { body: { token }, signal }))),
  });
