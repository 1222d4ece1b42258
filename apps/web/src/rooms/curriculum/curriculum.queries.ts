import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

export const curriculaQuery = queryOptions({
  queryKey: ['curricula', 'list'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/curricula', { signal })),
});

/** A published version never changes: once read it is never asked for again. */
export const versionQuery = (curriculumId: string, number: string) =>
  queryOptions({
    queryKey: ['curricula', 'version', curriculumId, number],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/curricula/{curriculumId}/versions/{number}', {
          params: { path: { curriculumId, number } },
          signal,
        }),
      ),
  });
