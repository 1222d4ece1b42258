import { type AddressInfo } from 'node:net';
import { JobRunner, readSettings, type Settings, SettingsError } from '#platform';
import { createApplication } from './application.js';
import { openDatabase } from './database.js';
import { loadDemo } from './demo/load-demo.js';
import { serveWeb } from './web/serve-web.js';

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** Everything that a start does, in order: settings, database, migrations, demo, jobs, HTTP. */
export async function startServer(settings: Settings = readSettings()): Promise<RunningServer> {
  const database = await openDatabase(settings, { hold: true });
  try {
    const demo = settings.demo ?? (settings.databaseUrl === null && !settings.production && database.empty);
    const app = await createApplication({ ...settings, demo: demo || database.demo }, database.url);
    await serveWeb(app, settings);
    await app.init();
    if (demo && database.empty) await loadDemo(app);
    await app.get(JobRunner).start(database.url, settings.workers);
    await listen(app, settings);
    return {
      url: `http://${settings.host}:${(app.getHttpServer().address() as AddressInfo).port}`,
      stop: async () => {
        await app.get(JobRunner).stop();
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function listen(app: Awaited<ReturnType<typeof createApplication>>, { port, host }: Settings): Promise<void> {
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new Error(`Port ${port} on ${host} is in use by another program. Set PORT to a free one.`);
    if (error.code === 'EACCES') throw new SettingsError(`PORT ${port} may not be opened by this user.`);
    throw error;
  });
}
