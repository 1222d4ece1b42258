import { queryOptions } from '@tanstack/react-query';
import { answer, api, keptOffline } from '../../../api/client';
import { type paths } from '../../../api/schema';
import { rowsByName } from '../by-name';

export type MarkingSheet =
  paths['/api/v1/cohorts/{cohortId}/courses/{courseId}/results']['get']['responses'][200]['content']['application/json'];
export type Result = MarkingSheet['rows'][number]['results'][number];

/** The courses that began in the caller's running cohorts, and how many marks each lacks. */
export const toMarkQuery = queryOptions({
  queryKey: ['results', 'to-mark'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/attention/marking', { signal, headers: keptOffline })),
});

export const markingSheetQuery = (cohortId: string, courseId: string) =>
  queryOptions({
    queryKey: ['results', 'sheet', cohortId, courseId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/cohorts/{cohortId}/courses/{courseId}/results', {
          params: { path: { cohortId, courseId } },
          signal,
        }),
      ).then(rowsByName),
  });

export type Cell = { enrolmentId: string; assessmentId: string; score: number | null; version: number };

/** A block of cells; what somebody else changed meanwhile comes back in `stale`, untouched. */
export const saveResults = (cells: Cell[], headers: { 'Idempotency-Key': string }) =>
  answer(api.POST('/api/v1/results', { body: { cells }, headers: headers, params: { header: headers } }));
