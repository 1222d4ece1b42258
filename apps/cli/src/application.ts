import { type INestApplicationContext } from '@nestjs/common';
import { readSettings, type Settings } from '#platform';
import { createApplication } from '../../api/src/application.js';
import { openDatabase, type OpenDatabase } from '../../api/src/database.js';

/** Runs a command inside the application, over the database of the settings, beside a server that may be running. */
export async function withApplication<T>(
  work: (app: INestApplicationContext, database: OpenDatabase, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = { ...readSettings(), logLevel: 'error' as const };
  const database = await openDatabase(settings, { hold: false });
  try {
    const app = await createApplication({ ...settings, demo: database.demo }, database.url);
    await app.init();
    try {
      return await work(app, database, settings);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
