import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type paths } from '../../api/schema';
import { type Question } from './question';

type Body<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } };
}
  ? Answer
  : never;
export type Figure = Body<'/api/v1/progress/figures'>;
export type Progress = Body<'/api/v1/public/progress'>;
export type Milestone = Body<'/api/v1/progress/persons/{personId}/milestones'>['items'][number];

export const progressQuery = queryOptions({
  queryKey: ['progress', 'national'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/public/progress', { signal })),
});

export const targetQuery = (indicator: string) =>
  queryOptions({
    queryKey: ['progress', 'targets', indicator],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/progress/targets/{indicator}', { params: { path: { indicator } }, signal })),
  });

export const indicatorsQuery = queryOptions({
  queryKey: ['progress', 'indicators'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/progress/indicators', { signal })),
});

export const dimensionsQuery = queryOptions({
  queryKey: ['progress', 'dimensions'],
  staleTime: Infinity,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/progress/dimensions', { signal })),
});

const filters = (question: Question) =>
  Object.fromEntries(Object.entries(question.filter).map(([name, value]) => [`filter[${name}]`, value]));

const moment = ({ indicator, asOf, knownOn }: Question) => ({
  indicator,
  ...(asOf && { asOf }),
  ...(knownOn && { knownOn }),
});

export const figureQuery = (question: Question) =>
  queryOptions({
    queryKey: ['progress', 'figure', question],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/progress/figures', {
          params: {
            query: {
              ...moment(question),
              ...filters(question),
              ...(question.by.length && { by: question.by.join(',') }),
            },
          },
          signal,
        }),
      ),
  });

export const seriesQuery = (question: Question) =>
  queryOptions({
    queryKey: ['progress', 'series', question],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/progress/series', { params: { query: moment(question) }, signal })),
  });

export const learntQuery = (question: Question, since: string) =>
  queryOptions({
    queryKey: ['progress', 'learnt', question, since],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/progress/figures/learnt', { params: { query: { ...moment(question), since } }, signal })),
  });

export const personsQuery = (question: Question) =>
  infiniteQueryOptions({
    queryKey: ['progress', 'persons', question],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/progress/figures/persons', {
          params: { query: { ...moment(question), ...filters(question), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ data }) => data.next,
  });

export const milestonesQuery = (personId: string) =>
  queryOptions({
    queryKey: ['progress', 'milestones', personId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/progress/persons/{personId}/milestones', { params: { path: { personId } }, signal })),
  });
