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

const roleWords = () =>
  loadWords({ ar: () => import('./roles/words/ar.json'), en: () => import('./roles/words/en.json') });

const home = createRoute({
  getParentRoute: () => me,
  path: '/',
  loader: roleWords,
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

const roles = createRoute({
  getParentRoute: () => me,
  path: 'roles',
  loader: async ({ context: { queries } }) => {
    const [{ ownApplicationsQuery, ownOffersQuery, ownPlacementsQuery, ownRolesQuery }] = await Promise.all([
      import('./roles/roles.queries'),
      roleWords(),
    ]);
    await Promise.all([
      queries.ensureQueryData(ownRolesQuery),
      queries.ensureQueryData(ownApplicationsQuery),
      queries.ensureQueryData(ownOffersQuery),
      queries.ensureQueryData(ownPlacementsQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./roles/RolesPage'), 'RolesPage'),
});
const role = createRoute({
  getParentRoute: () => me,
  path: 'roles/$roleId',
  loader: async ({ context: { queries }, params }) => {
    const [{ ownRoleQuery }] = await Promise.all([import('./roles/roles.queries'), roleWords()]);
    await queries.ensureQueryData(ownRoleQuery(params.roleId));
  },
  component: lazyRouteComponent(() => import('./roles/RolePage'), 'RolePage'),
});

/** A trainee's own part. */
export const meRoutes = me.addChildren([home, courses, path, roles, role]);
