import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '../api/session.queries';
import { readAs } from '../i18n/reader';
import { loadWords } from '../i18n/words';
import { queriesOfThisPage } from './queries';
import { routerOf } from './router';
import { applyTheme } from './theme';

const RELOADED = 'masar-reloaded';

/** After a deployment the chunks that a long-open tab asks for are gone: it reloads, once. */
const reloadOnceWhenStale = () =>
  window.addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(RELOADED)) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED, '1');
    window.location.reload();
  });

export const start = async () => {
  reloadOnceWhenStale();
  applyTheme();
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
  if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/sw.js');
};
