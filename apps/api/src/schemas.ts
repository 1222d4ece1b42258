import { companiesSchema } from '#companies';
import { curriculumSchema, loadReferenceData } from '#curriculum';
import { hiringSchema } from '#hiring';
import { exchangeSchema } from '#exchange';
import { identitySchema } from '#identity';
import { ledgerSchema } from '#ledger';
import { peopleSchema } from '#people';
import { checkMigrations, type LibSchema, migrate, migrateJobs, platformSchema } from '#platform';
import { progressSchema } from '#progress';
import { trainingSchema } from '#training';

/** Every lib's tables and migrations; the order in which they run is in the migrations' names. */
export const allSchemas: LibSchema[] = [
  platformSchema,
  identitySchema,
  ledgerSchema,
  peopleSchema,
  curriculumSchema,
  companiesSchema,
  trainingSchema,
  hiringSchema,
  progressSchema,
  exchangeSchema,
];

/** Brings a database up: our tables, the job queue's, and the reference data. Answers the names of the migrations that ran. */
export async function migrateAll(url: string): Promise<string[]> {
  const done = await migrate(url, allSchemas);
  await migrateJobs(url);
  await loadReferenceData(url);
  return done;
}

/** What is pending and where entities and tables differ. */
export const checkAll = (url: string) => checkMigrations(url, allSchemas);
