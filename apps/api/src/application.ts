import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { JsonLogger, type Settings } from '#platform';
import { AppModule } from './app.module.js';
import { configureHttp } from './http.js';
import { knownMediaTypesOnly } from './media-types.js';
import { describeApi } from './openapi-document.js';

/** The application over a migrated database, not yet listening; `url` null: without one, enough to describe the API. */
export async function createApplication(settings: Settings, url: string | null): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(settings, url), {
    logger: new JsonLogger(settings.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  configureHttp(app, settings);
  const document = describeApi(app);
  app.use('/api', knownMediaTypesOnly(document));
  const description = JSON.stringify(document);
  const server = app.getHttpAdapter().getInstance();
  server.get('/api/openapi.json', (_request, response) => void response.type('application/json').send(description));
  return app;
}
