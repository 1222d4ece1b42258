import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response, Router } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { existsSync } from 'node:fs';
import { Sessions, secretOf } from '#identity';
import { type Language, LANGUAGES, preferredLanguage, type Settings } from '#platform';
import { OPERATOR_PATHS } from '../http.js';
import { isReadable } from '../readable-address.js';
import { loadWebClient, WEB_FILES } from './client.js';
import { publicPages } from './public-pages.js';
import { serveSearchEngines } from './search-engines.js';

/** Serves the built web client and the pages that need no script, beside the API on the same port. */
export async function serveWeb(app: NestExpressApplication, settings: Settings): Promise<void> {
  if (!existsSync(WEB_FILES)) return;
  const client = await loadWebClient();
  const sessions = app.get(Sessions);
  const origin = settings.publicUrl;
  const router = Router();

  const notFound = async (request: Request, response: Response) => {
    const [, first] = request.path.split('/');
    const lang = LANGUAGES.find((language) => language === first) ?? preferredLanguage(request.get('accept-language'));
    const page = { lang, page: 'not-found', data: null, path: `/${lang}/`, origin };
    const html = client.renderPage({ ...page, signedIn: await isSignedIn(sessions, request) });
    response.status(404).set('Cache-Control', 'no-cache').set('Content-Language', lang).type('html').send(html);
  };

  router.use((request, response, next) => (isReadable(request.path) ? next() : notFound(request, response)));
  router.use(files());
  router.get('/', async (request, response) => {
    response.set('Vary', 'Accept-Language, Cookie').set('Cache-Control', 'no-store');
    response.redirect(302, `/${await languageOf(sessions, request)}/`);
  });
  // What the QR code of a certificate says; in capitals there, because they take less room.
  router.get('/c/:serial', (request, response) =>
    response.redirect(302, `/ar/verify/${encodeURIComponent(request.params.serial)}`),
  );
  serveSearchEngines(router, app, origin);
  for (const page of publicPages(app)) {
    router.get(page.path, async (request: Request, response: Response, next: NextFunction) => {
      const lang = request.params.lang as Language;
      if (!LANGUAGES.includes(lang)) return next();
      const signedIn = await isSignedIn(sessions, request);
      if (signedIn && page.visitorsOnly) return next();
      const found = await page.load(request);
      // `/intakes/new` is the client's, not an intake called new.
      if (found.status === 404 && client.isClientPath(request.path)) return next();
      const html = client.renderPage({
        lang,
        page: found.page,
        data: found.data,
        path: request.path,
        origin,
        signedIn,
      });
      response
        .status(found.status)
        .set('Cache-Control', 'no-cache')
        .set('Content-Language', lang)
        .type('html')
        .send(html);
    });
  }
  router.get('/:lang/{*rest}', (request, response, next) => {
    const lang = request.params.lang as unknown as Language;
    if (!LANGUAGES.includes(lang) || !client.isClientPath(request.path)) return next();
    response
      .set('Cache-Control', 'no-cache')
      .set('Content-Language', lang)
      .type('html')
      .send(client.shell({ lang, path: request.path, origin }));
  });
  router.use((request, response, next) => {
    if (request.method !== 'GET' || request.path.startsWith('/api') || OPERATOR_PATHS.includes(request.path))
      return next();
    return notFound(request, response);
  });
  app.use(router);
}

/** Hashed files never change; everything else is asked for again. */
function files() {
  return expressStaticGzip(WEB_FILES, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      setHeaders: (response, path) =>
        void response.setHeader(
          'Cache-Control',
          /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    },
  });
}

async function isSignedIn(sessions: Sessions, request: Request): Promise<boolean> {
  const secret = secretOf(request);
  return secret !== null && (await sessions.find(secret)) !== null;
}

async function languageOf(sessions: Sessions, request: Request): Promise<Language> {
  const secret = secretOf(request);
  const signedIn = secret ? await sessions.find(secret) : null;
  return signedIn?.language ?? preferredLanguage(request.get('accept-language'));
}
