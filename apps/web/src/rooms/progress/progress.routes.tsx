import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { questionOf, readSearch } from './question';

const progress = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'progress',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const targets = createRoute({
  getParentRoute: () => progress,
  path: 'targets',
  loader: async ({ context }) => {
    const { progressQuery, targetQuery } = await import('./progress.queries');
    await Promise.all([
      context.queries.ensureQueryData(progressQuery),
      context.queries.ensureQueryData(targetQuery('graduates')),
      context.queries.ensureQueryData(targetQuery('professionals')),
    ]);
  },
  component: lazyRouteComponent(() => import('./TargetsPage'), 'TargetsPage'),
});

const indicators = createRoute({
  getParentRoute: () => progress,
  path: 'indicators',
  loader: async ({ context }) => {
    const { indicatorsQuery, progressQuery } = await import('./progress.queries');
    await Promise.all([
      context.queries.ensureQueryData(indicatorsQuery),
      context.queries.ensureQueryData(progressQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./IndicatorsPage'), 'IndicatorsPage'),
});

const indicator = createRoute({
  getParentRoute: () => progress,
  path: 'indicators/$code',
  validateSearch: readSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const [{ sessionQuery }, { shownQuestion }, queries] = await Promise.all([
      import('../../api/session.queries'),
      import('./shown'),
      import('./progress.queries'),
    ]);
    const session = await context.queries.ensureQueryData(sessionQuery);
    const question = shownQuestion(questionOf(params.code, deps), session);
    await Promise.all([
      context.queries.ensureQueryData(queries.indicatorsQuery),
      context.queries.ensureQueryData(queries.dimensionsQuery),
      context.queries.ensureQueryData(queries.figureQuery(question)),
    ]);
  },
  component: lazyRouteComponent(() => import('./IndicatorPage'), 'IndicatorPage'),
});

const persons = createRoute({
  getParentRoute: () => progress,
  path: 'indicators/$code/persons',
  validateSearch: readSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const queries = await import('./progress.queries');
    await Promise.all([
      context.queries.ensureQueryData(queries.indicatorsQuery),
      context.queries.ensureQueryData(queries.dimensionsQuery),
      context.queries.ensureInfiniteQueryData(queries.personsQuery(questionOf(params.code, deps))),
    ]);
  },
  component: lazyRouteComponent(() => import('./FigurePersonsPage'), 'FigurePersonsPage'),
});

const evidence = createRoute({
  getParentRoute: () => progress,
  path: 'evidence/$personId',
  loader: async ({ context, params }) => {
    const { milestonesQuery } = await import('./progress.queries');
    await context.queries.ensureQueryData(milestonesQuery(params.personId));
  },
  component: lazyRouteComponent(() => import('./EvidencePage'), 'EvidencePage'),
});

export const progressRoutes = progress.addChildren([targets, indicators, indicator, persons, evidence]);
