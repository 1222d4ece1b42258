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

export const accountsRoutes = accounts.addChildren([outbox]);
