import { companiesSchema } from '#companies';
import { identitySchema } from '#identity';
import { ledgerSchema } from '#ledger';
import { peopleSchema } from '#people';
import { checkMigrations, type LibSchema, migrate, migrateJobs, platformSchema } from '#platform';
import { progressSchema } from '#progress';

/** Every lib's tables and migrations; the order in which they run is in the migrations' names. */
export const allSchemas: LibSchema[] = [platformSchema, identitySchema, ledgerSchema, peopleSchema, companiesSchema, progressSchema];

/** Brings a database up: our tables and the job queue's. Answers the names of the migrations that ran. */
export async function migrateAll(url: string): Promise<string[]> {
  const done = await migrate(url, allSchemas);
  await migrateJobs(url);
  return done;
}

/** What is pending and where entities and tables differ. */
export const checkAll = (url: string) => checkMigrations(url, allSchemas);
