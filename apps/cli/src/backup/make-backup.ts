import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BackupHead, writeBlocks, writeHead } from './backup-content.js';
import { sequencesOf, tablesOf } from './tables.js';

export interface BackupSource {
  url: string;
  dataDir: string;
  secret: string;
}

/** The folder of the data folder that holds files. */
export const FILES = 'files';

/** Everything that is needed to go on elsewhere, over one unchanging state of the database; `told` hears of each part. */
export async function* backupOf(
  { url, dataDir, secret }: BackupSource,
  told: (what: string) => void,
): AsyncGenerator<Buffer> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migration ORDER BY id');
    const head: BackupHead = {
      v: 1,
      madeAt: new Date().toISOString(),
      migrations: rows.map(({ name }) => name),
      sequences: await sequencesOf(client),
      secret,
    };
    yield writeHead(head);
    for (const { name, columns } of await tablesOf(client)) {
      told(name);
      yield writeHead({ table: name, columns });
      yield* writeBlocks(client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${name}) TO STDOUT`)));
    }
  } finally {
    await client.end();
  }
  for await (const file of filesOf(join(dataDir, FILES))) {
    told(file);
    yield writeHead({ file: relative(join(dataDir, FILES), file) });
    yield* writeBlocks(createReadStream(file));
  }
  yield writeHead({ end: true });
}

async function* filesOf(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile()) yield join(entry.parentPath, entry.name);
}
