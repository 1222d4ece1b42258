import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { type CompanyFilter } from './companies.queries';

const companies = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'companies-room',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const list = createRoute({
  getParentRoute: () => companies,
  path: 'companies',
  validateSearch: ({ q, verified }: Record<string, unknown>): CompanyFilter => ({
    ...(typeof q === 'string' && q ? { q } : {}),
    ...(verified === 'yes' || verified === 'no' ? { verified } : {}),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const { censusesQuery, companiesQuery } = await import('./companies.queries');
    await Promise.all([queries.ensureQueryData(companiesQuery(deps)), queries.ensureQueryData(censusesQuery)]);
  },
  component: lazyRouteComponent(() => import('./CompaniesPage'), 'CompaniesPage'),
});

const one = createRoute({
  getParentRoute: () => companies,
  path: 'companies/$companyId',
  loader: async ({ context: { queries }, params }) => {
    const { companyQuery } = await import('./companies.queries');
    await queries.ensureQueryData(companyQuery(params.companyId));
  },
  component: lazyRouteComponent(() => import('./CompanyPage'), 'CompanyPage'),
});

const own = createRoute({
  getParentRoute: () => companies,
  path: 'company',
  loader: async ({ context: { queries } }) => {
    const { censusesQuery, companiesQuery } = await import('./companies.queries');
    await Promise.all([queries.ensureQueryData(companiesQuery()), queries.ensureQueryData(censusesQuery)]);
  },
  component: lazyRouteComponent(() => import('./OwnCompanyPage'), 'OwnCompanyPage'),
});

export const companiesRoutes = companies.addChildren([list, one, own]);
