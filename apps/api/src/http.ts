import { RequestMethod, VersioningType } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import { ownOriginOnly, plainBodyOnly, requestContextMiddleware, type Settings, validation } from '#platform';
import { readableAddressOnly } from './readable-address.js';

const BODY_LIMIT = '1mb';

/** What the operator's tools ask, outside of the API and of the pages. */
export const OPERATOR_PATHS = ['/healthz', '/readyz', '/metrics'];

/** What holds for every request, before any room is asked. */
export function configureHttp(app: NestExpressApplication, settings: Settings): void {
  const secure = settings.publicUrl.startsWith('https:');
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestContextMiddleware);
  // Phones on slow networks: lists are sent small. The client's files come compressed already.
  app.use(compression());
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use('/api', readableAddressOnly);
  app.use('/api', ownOriginOnly(settings.publicUrl));
  app.use('/api', (_request: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Vary', 'Accept-Language, Cookie');
    next();
  });
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true });
  app.use('/api', plainBodyOnly);
  app.setGlobalPrefix('api', {
    exclude: OPERATOR_PATHS.map((path) => ({ path, method: RequestMethod.GET })),
  });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalPipes(validation());
}
