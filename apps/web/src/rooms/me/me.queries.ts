import { queryOptions } from '@tanstack/react-query';
import { answer, api, keptOffline } from '../../api/client';
import { type paths } from '../../api/schema';

export type Path = paths['/api/v1/me/path']['get']['responses'][200]['content']['application/json'];
export type Conditions = NonNullable<Path['conditions']>;
export type Course = Path['courses'][number];

/** Everything that the first screen of a trainee says; kept for the time without a network. */
export const pathQuery = queryOptions({
  queryKey: ['me', 'path'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me/path', { signal, headers: keptOffline })),
});
