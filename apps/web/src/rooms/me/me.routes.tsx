import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';

const me = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'me',
  loader: async ({ context }) => {
    const [{ pathQuery }] = await Promise.all([
      import('./me.queries'),
      loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
    ]);
    await context.queries.ensureQueryData(pathQuery);
  },
});

const home = createRoute({
  getParentRoute: () => me,
  path: '/',
  component: lazyRouteComponent(() => import('./TraineeHomePage'), 'TraineeHomePage'),
});
const courses = createRoute({
  getParentRoute: () => me,
  path: 'courses',
  component: lazyRouteComponent(() => import('./CoursesPage'), 'CoursesPage'),
});
const path = createRoute({
  getParentRoute: () => me,
  path: 'path',
  component: lazyRouteComponent(() => import('./PathPage'), 'PathPage'),
});

/** A trainee's own part. */
export const meRoutes = me.addChildren([home, courses, path]);
