import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import { newKey } from '../../../api/intent';
import { type paths } from '../../../api/schema';
import { rowsByName } from '../by-name';
import { type Mark } from '../attendance/sheet';

export type Grid = paths['/api/v1/cohorts/{cohortId}/grid']['get']['responses'][200]['content']['application/json'];
export type GridRow = Grid['rows'][number];
export type OutlookReason = GridRow['reasons'][number];

/** The roster of a cohort as a sheet: its last sessions, its results, how each one stands. */
export const gridQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['grids', cohortId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/cohorts/{cohortId}/grid', { params: { path: { cohortId } }, signal })).then(rowsByName),
  });

/** Marks of one session; the version is the session's. */
export const saveMarks = (sessionId: string, version: number, marks: { enrolmentId: string; status: Mark | null }[]) =>
  answer(
    api.PUT('/api/v1/sessions/{sessionId}/sheet', {
      params: { path: { sessionId } },
      headers: { ...ifMatch(`"v${version}"`), 'Idempotency-Key': newKey() },
      body: { marks },
    }),
  );
