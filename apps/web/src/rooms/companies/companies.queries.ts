import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type components } from '../../api/schema';

export type Company = components['schemas']['CompanyResponse'];
export type Census = components['schemas']['CensusResponse'];
export type CensusAnswer = components['schemas']['CensusAnswerResponse'];
export interface CompanyFilter {
  q?: string;
  verified?: 'yes' | 'no';
}

export const companiesQuery = (filter: CompanyFilter = {}) =>
  queryOptions({
    queryKey: ['companies', 'list', filter],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies', { params: { query: { ...filter, limit: 200 } }, signal })),
  });

export const companyQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['companies', 'one', companyId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/companies/{companyId}', { params: { path: { companyId } }, signal })),
  });

export const censusesQuery = queryOptions({
  queryKey: ['censuses'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/censuses', { params: { query: { limit: 20 } }, signal })),
});
