import { queryOptions } from '@tanstack/react-query';
import { answer, api, Refusal } from '../../api/client';

/** The demo's accounts and their password, null where this is not a demo. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    try {
      return (await answer(api.GET('/api/v1/public/demo', { signal }))).data;
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null;
      throw error;
    }
  },
});
