import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from '../api/client';
import { noticeExpiry } from './expired';

/** Reads are tried again twice unless the server refused; writes never. Whether there is a network is found out by asking. */
export const queriesOfThisPage = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: noticeExpiry }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => !mutation.meta?.signsIn && noticeExpiry(error),
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < 2 && !(error instanceof Refusal),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
