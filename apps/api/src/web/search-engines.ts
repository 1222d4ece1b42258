import { type INestApplicationContext } from '@nestjs/common';
import { type Router } from 'express';
import { OpenRoles } from '#hiring';
import { LANGUAGES } from '#platform';
import { OpenIntakes } from '#training';

const STANDING = ['/', '/progress', '/intakes', '/roles'];
const MOST = { limit: 200 };

/** What search engines ask for: where they may look, and the pages that visitors read, each with its other language. */
export function serveSearchEngines(router: Router, app: INestApplicationContext, origin: string): void {
  const roles = app.get(OpenRoles);
  const intakes = app.get(OpenIntakes);
  router.get('/robots.txt', (_request, response) => {
    response.type('text/plain').send(`User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`);
  });
  router.get('/sitemap.xml', async (_request, response) => {
    const [open, windows] = await Promise.all([roles.list(MOST), intakes.list()]);
    const paths = [
      ...STANDING,
      ...open.items.map(({ id }) => `/roles/${id}`),
      ...windows.map(({ id }) => `/intakes/${id}`),
    ];
    response.type('application/xml').send(sitemapOf(origin, paths));
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function sitemapOf(origin: string, paths: string[]): string {
  const address = (lang: string, path: string) => escaped(`${origin}/${lang}${path}`);
  const others = (path: string) =>
    LANGUAGES.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang, path)}"/>`).join('');
  const urls = paths.flatMap((path) =>
    LANGUAGES.map((lang) => `<url><loc>${address(lang, path)}</loc>${others(path)}</url>`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
