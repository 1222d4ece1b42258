import { type QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.queries';
import { reader } from '../i18n/reader';

/** What every loader is given. */
export interface RoutingContext {
  queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RoutingContext>()();

/** Parent of what a visitor may open. Another language is another document, because `<html lang dir>` comes with the first byte. */
export const langRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$lang',
  beforeLoad: ({ params, location }) => {
    if (params.lang === reader().lang) return;
    window.location.assign(location.href);
    return new Promise<void>(() => undefined);
  },
});

/** Parent of what needs an account. The session is asked for beside the page's own data, not before it. */
export const signedInRoute = createRoute({
  getParentRoute: () => langRoute,
  id: 'signed-in',
  loader: async ({ context, params, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) redirect({ href: `/${params.lang}/sign-in?next=${encodeURIComponent(location.href)}`, throw: true });
    return session;
  },
});
