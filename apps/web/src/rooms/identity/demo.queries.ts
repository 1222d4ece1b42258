import { queryOptions } from '@tanstack/react-query';
import { answer, api, Refusal } from '../../api/client';

/** The password of every demo account; the contract prints it, and only a demo has such accounts. */
export const DEMO_PASSWORD = 'masar-demo-2021';

/** The demo's accounts, none where this is not a demo. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    try {
      return (await answer(api.GET('/api/v1/public/demo', { signal }))).data.accounts;
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return [];
      throw error;
    }
  },
});
