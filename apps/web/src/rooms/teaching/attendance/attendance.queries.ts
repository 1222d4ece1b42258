import { queryOptions } from '@tanstack/react-query';
import { answer, api, keptOffline } from '../../../api/client';
import { type paths } from '../../../api/schema';
import { rowsByName } from '../by-name';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
export type Sheet = Answer<'/api/v1/sessions/{sessionId}/sheet'>;
export type SheetPerson = Sheet['rows'][number];

/** A session with its roster; kept for the time without a network. */
export const sheetQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sheets', sessionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/sessions/{sessionId}/sheet', {
          params: { path: { sessionId } },
          signal,
          headers: keptOffline,
        }),
      ).then(rowsByName),
  });
