import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { words as identityWords } from '../identity';

const accounts = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'accounts',
  loader: () =>
    Promise.all([
      identityWords(),
      loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
    ]),
});

const outbox = createRoute({
  getParentRoute: () => accounts,
  path: 'admin/outbox',
  loader: async ({ context }) => {
    const { outboxQuery } = await import('./outbox.queries');
    await context.queries.ensureInfiniteQueryData(outboxQuery);
  },
  component: lazyRouteComponent(() => import('./OutboxPage'), 'OutboxPage'),
});

const invitations = createRoute({
  getParentRoute: () => accounts,
  path: 'invitations',
  loader: async ({ context }) => {
    const { invitableQuery, invitationsQuery } = await import('./invitations.queries');
    await Promise.all([
      context.queries.ensureQueryData(invitableQuery),
      context.queries.ensureInfiniteQueryData(invitationsQuery),
    ]);
  },
  component: lazyRouteComponent(() => import('./InvitationsPage'), 'InvitationsPage'),
});

const own = createRoute({
  getParentRoute: () => accounts,
  path: 'account',
  loader: async ({ context }) => {
    const { sessionsQuery, tokensQuery } = await import('./own.queries');
    await Promise.all([context.queries.ensureQueryData(sessionsQuery), context.queries.ensureQueryData(tokensQuery)]);
  },
  component: lazyRouteComponent(() => import('./AccountPage'), 'AccountPage'),
});

export const accountsRoutes = accounts.addChildren([outbox, invitations, own]);
