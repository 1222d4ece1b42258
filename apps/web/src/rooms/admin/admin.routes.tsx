import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { signedInRoute } from '../../routing/parents';
import { words as identityWords } from '../identity';

const admin = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'administration',
  loader: () =>
    Promise.all([
      identityWords(),
      loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
    ]),
});

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const health = createRoute({
  getParentRoute: () => admin,
  path: 'admin',
  loader: async ({ context }) => {
    const { operationQuery, latestQuery } = await import('./admin.queries');
    await Promise.all([context.queries.ensureQueryData(operationQuery), context.queries.ensureQueryData(latestQuery)]);
  },
  component: lazyRouteComponent(() => import('./HealthPage'), 'HealthPage'),
});

const accounts = createRoute({
  getParentRoute: () => admin,
  path: 'admin/accounts',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (text(q) ? { q: text(q) } : {}),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { accountsQuery } = await import('./admin.queries');
    await context.queries.ensureInfiniteQueryData(accountsQuery(deps.q ?? ''));
  },
  component: lazyRouteComponent(() => import('./AccountsPage'), 'AccountsPage'),
});

const audit = createRoute({
  getParentRoute: () => admin,
  path: 'admin/audit',
  validateSearch: ({ on }: Record<string, unknown>): { on?: string } => (text(on) ? { on: text(on) } : {}),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { auditQuery } = await import('./admin.queries');
    await context.queries.ensureInfiniteQueryData(auditQuery(deps.on ?? ''));
  },
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
});

export const adminRoutes = admin.addChildren([health, accounts, audit]);
