import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.queries';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { type BoardSearch } from './board/board-search';

const hiring = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'hiring',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const home = createRoute({
  getParentRoute: () => hiring,
  path: 'company/roles',
  loader: async ({ context: { queries } }) => {
    const { companyAttentionQuery, rolesQuery } = await import('./hiring.queries');
    await Promise.all([queries.ensureQueryData(rolesQuery), queries.ensureQueryData(companyAttentionQuery)]);
  },
  component: lazyRouteComponent(() => import('./home/CompanyHomePage'), 'CompanyHomePage'),
});

const post = createRoute({
  getParentRoute: () => hiring,
  path: 'company/roles/new',
  loader: async ({ context: { queries } }) => {
    const { skillsQuery } = await import('./hiring.queries');
    await queries.ensureQueryData(skillsQuery);
  },
  component: lazyRouteComponent(() => import('./post/PostRolePage'), 'PostRolePage'),
});

const edit = createRoute({
  getParentRoute: () => hiring,
  path: 'company/roles/$roleId/edit',
  loader: async ({ context: { queries }, params }) => {
    const { roleQuery, skillsQuery } = await import('./hiring.queries');
    await Promise.all([queries.ensureQueryData(roleQuery(params.roleId)), queries.ensureQueryData(skillsQuery)]);
  },
  component: lazyRouteComponent(() => import('./post/EditRolePage'), 'EditRolePage'),
});

const board = createRoute({
  getParentRoute: () => hiring,
  path: 'company/roles/$roleId',
  validateSearch: ({ applicant, candidate, view }: Record<string, unknown>): BoardSearch => ({
    ...(typeof applicant === 'string' ? { applicant } : {}),
    ...(typeof candidate === 'string' ? { candidate } : {}),
    ...(view === 'table' || view === 'out' ? { view } : {}),
  }),
  loader: async ({ context: { queries }, params }) => {
    const { boardQuery } = await import('./hiring.queries');
    await queries.ensureQueryData(boardQuery(params.roleId));
  },
  component: lazyRouteComponent(() => import('./board/BoardPage'), 'BoardPage'),
});

const offers = createRoute({
  getParentRoute: () => hiring,
  path: 'company/offers',
  loader: async ({ context: { queries } }) => {
    const { offersQuery } = await import('./hiring.queries');
    await queries.ensureQueryData(offersQuery);
  },
  component: lazyRouteComponent(() => import('./offers/OffersPage'), 'OffersPage'),
});

const placements = createRoute({
  getParentRoute: () => hiring,
  path: 'placements',
  loader: async ({ context: { queries } }) => {
    const [{ placementsQuery, retentionQuery, settles }, session] = await Promise.all([
      import('./hiring.queries'),
      queries.ensureQueryData(sessionQuery),
    ]);
    await Promise.all([
      queries.ensureQueryData(placementsQuery()),
      session && settles(session.roles) ? queries.ensureQueryData(retentionQuery) : null,
    ]);
  },
  component: lazyRouteComponent(() => import('./placements/PlacementsPage'), 'PlacementsPage'),
});

const placement = createRoute({
  getParentRoute: () => hiring,
  path: 'placements/$placementId',
  loader: async ({ context: { queries }, params }) => {
    const { placementQuery } = await import('./hiring.queries');
    await queries.ensureQueryData(placementQuery(params.placementId));
  },
  component: lazyRouteComponent(() => import('./placements/PlacementPage'), 'PlacementPage'),
});

export const hiringRoutes = hiring.addChildren([home, post, edit, board, offers, placements, placement]);
