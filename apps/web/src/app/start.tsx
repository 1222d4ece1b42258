import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '../api/session.queries';
import { readAs } from '../i18n/reader';
import { loadWords } from '../i18n/words';
import { applyPreferences } from './preferences';
import { queriesOfThisPage } from './queries';
import { routerOf } from './router';

const RELOADED = 'masar-reloaded';

/** After a deployment the chunks that a long-open tab asks for are gone: it reloads, once. */
const reloadOnceWhenStale = () =>
  window.addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(RELOADED)) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED, '1');
    window.location.reload();
  });

/** The first time, what is already open is kept too: its files, and its answers by asking for them once more. */
const keepForOffline = (queries: QueryClient) => {
  if (!('serviceWorker' in navigator)) return;
  const first = !navigator.serviceWorker.controller;
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (!first) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    navigator.serviceWorker.controller?.postMessage(loaded);
    void queries.refetchQueries({ type: 'active' });
  });
};

export const start = async () => {
  reloadOnceWhenStale();
  applyPreferences();
  readAs({ lang: document.documentElement.lang === 'en' ? 'en' : 'ar' });
  const queries = queriesOfThisPage();
  if (!location.pathname.endsWith('/sign-in')) void queries.prefetchQuery(sessionQuery);
  await Promise.all([
    loadWords({ ar: () => import('./words/ar.json'), en: () => import('./words/en.json') }),
    loadWords({ ar: () => import('../ui/words/ar.json'), en: () => import('../ui/words/en.json') }),
  ]);
  sessionStorage.removeItem(RELOADED);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={routerOf(queries)} />
      </QueryClientProvider>
    </StrictMode>,
  );
  if (import.meta.env.PROD) keepForOffline(queries);
};
