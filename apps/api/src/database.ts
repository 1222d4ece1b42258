import { dataSourceFor, holdDataFolder, type Settings, startEmbeddedPostgres } from '#platform';
import { migrateAll } from './schemas.js';

export interface OpenDatabase {
  url: string;
  /** Nobody can sign in yet: nothing was ever put in. */
  empty: boolean;
  /** The demo was loaded into it. */
  demo: boolean;
  close(): Promise<void>;
}

/** The database of the settings, started if it is the embedded one, and migrated. `hold`: this process works in the data folder alone. */
export async function openDatabase(settings: Settings, { hold }: { hold: boolean }): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await migrateAll(settings.databaseUrl);
    return { url: settings.databaseUrl, ...(await contentOf(settings.databaseUrl)), close: () => Promise.resolve() };
  }
  const folder = hold ? holdDataFolder(settings.dataDir) : null;
  const postgres = await startEmbeddedPostgres({ dataDir: settings.dataDir });
  const close = async () => {
    await postgres.stop();
    folder?.release();
  };
  try {
    await migrateAll(postgres.url);
    return { url: postgres.url, ...(await contentOf(postgres.url)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Connections to a database without the application over it; to be ended with `destroy`. */
export const openSource = (url: string) => dataSourceFor(url, [], 1).initialize();

async function contentOf(url: string): Promise<{ empty: boolean; demo: boolean }> {
  const source = await openSource(url);
  try {
    const [row] = await source.query<{ empty: boolean; demo: boolean }[]>(
      `SELECT NOT EXISTS (SELECT 1 FROM identity.account) AS empty,
         EXISTS (SELECT 1 FROM identity.account WHERE email = 'admin@demo.masar.test') AS demo`,
    );
    return row!;
  } finally {
    await source.destroy();
  }
}
