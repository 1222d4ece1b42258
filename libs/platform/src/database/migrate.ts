import { type DataSource } from 'typeorm';
import { dataSourceFor, type LibSchema } from './data-source.js';

const MIGRATING = 7_130_001;

/** Brings the database up, all libs in one order (the 13 digits that end a migration's class name). Returns the names of what ran. */
export async function migrate(url: string, libs: LibSchema[]): Promise<string[]> {
  return withDataSource(url, libs, async (source) => {
    await source.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await assertArabicTrigrams(source);
    const done = await source.runMigrations({ transaction: 'each' });
    await source.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
    return done.map((migration) => migration.name);
  });
}

/** What is pending and where entities and tables differ; both empty when all is well. */
export async function checkMigrations(url: string, libs: LibSchema[]): Promise<{ pending: string[]; drift: string[] }> {
  return withDataSource(url, libs, async (source) => {
    const done = await source
      .query<{ name: string }[]>('SELECT name FROM migration')
      .catch(() => [] as { name: string }[]);
    const names = new Set(done.map((row) => row.name));
    const pending = source.migrations.map((migration) => migration.constructor.name).filter((name) => !names.has(name));
    if (pending.length) return { pending, drift: [] };
    const statements = await source.driver.createSchemaBuilder().log();
    return { pending, drift: statements.upQueries.map((query) => query.query) };
  });
}

async function withDataSource<T>(url: string, libs: LibSchema[], work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await dataSourceFor(url, libs, 1).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Under the ctype C, pg_trgm finds no trigrams in Arabic and every search would be silently empty. */
async function assertArabicTrigrams(source: DataSource): Promise<void> {
  await source.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const [row] = await source.query<{ trigrams: string[] }[]>("SELECT show_trgm('محمد') AS trigrams");
  if (!row?.trigrams.length)
    throw new Error(
      'This database cannot search Arabic: create it with a UTF-8 character type, e.g. LC_CTYPE C.UTF-8.',
    );
}
