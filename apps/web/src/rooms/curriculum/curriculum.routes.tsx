import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';

const curriculum = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'curriculum',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const curricula = createRoute({
  getParentRoute: () => curriculum,
  path: 'curricula',
  loader: async ({ context: { queries } }) => {
    const { curriculaQuery } = await import('./curriculum.queries');
    await queries.ensureQueryData(curriculaQuery);
  },
  component: lazyRouteComponent(() => import('./CurriculaPage'), 'CurriculaPage'),
});

const version = createRoute({
  getParentRoute: () => curriculum,
  path: 'curricula/$curriculumId/$number',
  loader: async ({ context: { queries }, params }) => {
    const { versionQuery } = await import('./curriculum.queries');
    await queries.ensureQueryData(versionQuery(params.curriculumId, params.number));
  },
  component: lazyRouteComponent(() => import('./CurriculumPage'), 'CurriculumPage'),
});

export const curriculumRoutes = curriculum.addChildren([curricula, version]);
