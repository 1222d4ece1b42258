import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.queries';
import { accountsRoutes } from '../rooms/accounts';
import { adminRoutes } from '../rooms/admin';
import { companiesRoutes } from '../rooms/companies';
import { hiringRoutes } from '../rooms/hiring';
import { admissionsRoutes } from '../rooms/admissions';
import { curriculumRoutes } from '../rooms/curriculum';
import { exchangeRoutes } from '../rooms/exchange';
import { identityPublicRoutes } from '../rooms/identity';
import { meRoutes } from '../rooms/me';
import { peopleRoutes } from '../rooms/people';
import { progressRoutes } from '../rooms/progress';
import { teachingRoutes } from '../rooms/teaching';
import { langRoute, rootRoute, signedInRoute } from '../routing/parents';
import { BareError, BareNotFound } from './ErrorPage';
import { trainingRoutes } from '../rooms/training';
import { homeOf } from './nav';
import { Root } from './Root';
import { Shell } from './Shell';

/** The first page of an account; a visitor's is written by the server. */
const home = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: async ({ context, params }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    const first = session && homeOf(new Set(session.roles.map(({ role }) => role)));
    if (first && builtPaths.has(`/$lang/${first}`))
      redirect({ href: `/${params.lang}/${first}`, replace: true, throw: true });
  },
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
});

rootRoute.update({ component: Root, notFoundComponent: BareNotFound, errorComponent: BareError });
langRoute.update({ notFoundComponent: BareNotFound, errorComponent: BareError });
signedInRoute.update({ component: Shell, errorComponent: BareError });

/** The table of contents: below `signedInRoute` a room's pages stand in the shell of an account, beside it a visitor may open them. */
export const routeTree = rootRoute.addChildren([
  langRoute.addChildren([
    ...identityPublicRoutes,
    signedInRoute.addChildren([
      home,
      meRoutes,
      teachingRoutes,
      trainingRoutes,
      peopleRoutes,
      companiesRoutes,
      hiringRoutes,
      adminRoutes,
      accountsRoutes,
      progressRoutes,
      admissionsRoutes,
      curriculumRoutes,
      exchangeRoutes,
    ]),
  ]),
]);

/** The full paths that rooms have pages for; filled by the router. */
export const builtPaths = new Set<string>();
