import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '../../i18n/words';
import { langRoute } from '../../routing/parents';

export const words = () => loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') });

const signIn = createRoute({
  getParentRoute: () => langRoute,
  path: 'sign-in',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } => (typeof next === 'string' ? { next } : {}),
  loader: words,
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
});

const forgotten = createRoute({
  getParentRoute: () => langRoute,
  path: 'forgotten',
  loader: words,
  component: lazyRouteComponent(() => import('./ForgottenPage'), 'ForgottenPage'),
});

const newPassword = createRoute({
  getParentRoute: () => langRoute,
  path: 'new-password',
  loader: async ({ context }) => {
    const { resetQuery, secretOfPage } = await import('./links.queries');
    await Promise.all([words(), context.queries.ensureQueryData(resetQuery(secretOfPage()))]);
  },
  component: lazyRouteComponent(() => import('./NewPasswordPage'), 'NewPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => langRoute,
  path: 'invitation',
  loader: async ({ context }) => {
    const { invitationQuery, secretOfPage } = await import('./links.queries');
    await Promise.all([words(), context.queries.ensureQueryData(invitationQuery(secretOfPage()))]);
  },
  component: lazyRouteComponent(() => import('./InvitationPage'), 'InvitationPage'),
});

/** What a visitor may open. */
export const identityPublicRoutes = [signIn, forgotten, newPassword, invitation];
