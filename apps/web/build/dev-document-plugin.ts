import { type Plugin } from 'vite';

/** In `npm run dev` the document gets its language and direction from the path, as the server does it for a build. */
export const devDocument = (): Plugin => ({
  name: 'masar-dev-document',
  apply: 'serve',
  transformIndexHtml: (html, { originalUrl = '' }) =>
    originalUrl.startsWith('/en') ? html.replace('lang="ar" dir="rtl"', 'lang="en" dir="ltr"') : html,
});
