import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, migrateJobs } from '#platform';
import { allSchemas, migrateAll } from '../../../api/src/schemas.js';
import { type BackupHead, type PartHead, readBlocks, readHead } from './backup-content.js';
import { FILES } from './make-backup.js';
import { type ByteReader, UnreadableBackup } from './sealed-stream.js';
import { tablesOf } from './tables.js';

/** Refuses a database in which anybody is already, or which is of another version than the backup. */
export async function assertNothingThere(url: string, head: BackupHead): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    const there = await client.query<{ name: string }>(
      "SELECT FROM pg_tables WHERE (schemaname, tablename) = ('identity', 'account')",
    );
    if (!there.rowCount) return;
    const { rowCount } = await client.query(
      'SELECT FROM identity.account UNION ALL SELECT FROM people.person UNION ALL SELECT FROM platform.audit_entry LIMIT 1',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migration');
    if (rowCount || rows.some(({ name }) => !head.migrations.includes(name)))
      throw new Error(
        'The database is not empty: a backup is restored into an empty one only. Name another with DATABASE_URL or MASAR_DATA_DIR.',
      );
  } finally {
    await client.end();
  }
}

/**
 * Puts a backup into an empty database: its tables as they were made then, its rows in one transaction, and after that
 * the migrations that came since. Errors: UnreadableBackup; a sentence when it comes from a later version.
 */
export async function restoreInto(url: string, dataDir: string, head: BackupHead, reader: ByteReader): Promise<number> {
  await migrateTo(url, head.migrations);
  const client = new Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    const tables = await tablesOf(client);
    const names = tables.map(({ name }) => name);
    const guarded = tables.flatMap(({ name, parts }) => [name, ...parts]);
    for (const name of guarded) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    await restoreParts(client, dataDir, new Set(names), reader);
    for (const { name, value, called } of head.sequences)
      await client.query('SELECT setval($1::regclass, $2, $3)', [name, value, called]);
    for (const name of guarded) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    await migrateAll(url);
    return names.length;
  } finally {
    await client.end();
  }
}

async function migrateTo(url: string, names: string[]): Promise<void> {
  const then = new Set(names);
  const known = new Set(allSchemas.flatMap(({ migrations }) => migrations.map(({ name }) => name)));
  const later = names.filter((name) => !known.has(name));
  if (later.length)
    throw new Error(`The backup was made by a later version of Masar (${later.join(', ')}): restore it with that one.`);
  await migrate(
    url,
    allSchemas.map((lib) => ({ ...lib, migrations: lib.migrations.filter(({ name }) => then.has(name)) })),
  );
  await migrateJobs(url);
}

async function restoreParts(client: Client, dataDir: string, tables: Set<string>, reader: ByteReader): Promise<void> {
  for (;;) {
    const part = await readHead<PartHead>(reader);
    if ('end' in part) return;
    if ('table' in part) {
      if (!tables.has(part.table)) throw new UnreadableBackup(`There is no table ${part.table} to restore into.`);
      await pipeline(
        Readable.from(readBlocks(reader), { objectMode: false }),
        client.query(copyFrom(`COPY ${part.table} (${part.columns.join(', ')}) FROM STDIN`)),
      );
    } else {
      const file = join(dataDir, FILES, part.file);
      if (!file.startsWith(join(dataDir, FILES) + sep))
        throw new UnreadableBackup(`${part.file} is no place for a file.`);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(Readable.from(readBlocks(reader)), createWriteStream(file, { mode: 0o600 }));
    }
  }
}
