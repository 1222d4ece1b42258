import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { type RowFilter, STEPS, type Step } from './steps';

const exchange = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'exchange',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const imports = createRoute({
  getParentRoute: () => exchange,
  path: 'imports',
  loader: async ({ context }) => {
    const { importsQuery } = await import('./imports.queries');
    await context.queries.ensureInfiniteQueryData(importsQuery);
  },
  component: lazyRouteComponent(() => import('./list/ImportsPage'), 'ImportsPage'),
});

interface Search {
  /** A step that was gone through already and is looked at again. */
  step?: Step;
  show?: RowFilter;
}

const one = createRoute({
  getParentRoute: () => exchange,
  path: 'imports/$importId',
  validateSearch: ({ step, show }: Record<string, unknown>): Search => ({
    ...(STEPS.some((known) => known === step) ? { step: step as Step } : {}),
    ...(show === 'duplicates' || show === 'all' || show === 'problems' ? { show } : {}),
  }),
  loader: async ({ context, params }) => {
    const { importQuery } = await import('./imports.queries');
    await context.queries.ensureQueryData(importQuery(params.importId));
  },
  component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
});

export const exchangeRoutes = exchange.addChildren([imports, one]);
