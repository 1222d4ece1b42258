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

/** What a visitor may open. */
export const identityPublicRoutes = [signIn];
