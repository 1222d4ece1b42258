import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.queries';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';

const people = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'register',
  loader: () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
});

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Who is searched for; left out when nothing is typed or chosen. */
interface Search {
  q?: string;
  governorate?: string;
}

const list = createRoute({
  getParentRoute: () => people,
  path: 'people',
  validateSearch: ({ q, governorate }: Record<string, unknown>): Search => ({
    ...(text(q) && { q: text(q) }),
    ...(text(governorate) && { governorate: text(governorate) }),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { personsQuery } = await import('./people.queries');
    await context.queries.ensureInfiniteQueryData(personsQuery(deps));
  },
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
});

const register = createRoute({
  getParentRoute: () => people,
  path: 'people/new',
  loader: async ({ context }) => {
    const { centresQuery } = await import('./people.queries');
    await context.queries.ensureQueryData(centresQuery);
  },
  component: lazyRouteComponent(() => import('./RegisterPage'), 'RegisterPage'),
});

const person = createRoute({
  getParentRoute: () => people,
  path: 'people/$personId',
  loader: async ({ context: { queries }, params: { personId } }) => {
    const { duplicatesQuery, historyQuery, personQuery } = await import('./people.queries');
    await Promise.all([
      queries.ensureQueryData(personQuery(personId)),
      queries.ensureQueryData(historyQuery(personId)),
      queries.ensureQueryData(duplicatesQuery(personId)),
    ]);
  },
  component: lazyRouteComponent(() => import('./PersonPage'), 'PersonPage'),
});

const edit = createRoute({
  getParentRoute: () => people,
  path: 'people/$personId/edit',
  loader: async ({ context: { queries }, params: { personId } }) => {
    const { personQuery } = await import('./people.queries');
    await queries.ensureQueryData(personQuery(personId));
  },
  component: lazyRouteComponent(() => import('./EditPage'), 'EditPage'),
});

const merge = createRoute({
  getParentRoute: () => people,
  path: 'people/$personId/merge/$otherId',
  loader: async ({ context: { queries }, params: { personId, otherId } }) => {
    const { personQuery } = await import('./people.queries');
    await Promise.all([queries.ensureQueryData(personQuery(personId)), queries.ensureQueryData(personQuery(otherId))]);
  },
  component: lazyRouteComponent(() => import('./MergePage'), 'MergePage'),
});

const consents = createRoute({
  getParentRoute: () => people,
  path: 'me/consents',
  loader: async ({ context: { queries } }) => {
    const { consentsQuery, ownPersonOf } = await import('./consents.queries');
    const session = await queries.ensureQueryData(sessionQuery);
    const personId = session && ownPersonOf(session);
    if (personId) await queries.ensureQueryData(consentsQuery(personId));
    return { personId };
  },
  component: lazyRouteComponent(() => import('./ConsentsPage'), 'ConsentsPage'),
});

export const peopleRoutes = people.addChildren([list, register, person, edit, merge, consents]);
