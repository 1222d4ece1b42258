import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Command } from 'commander';
import { holdDataFolder, readSettings, type Settings, SettingsError, startEmbeddedPostgres } from '#platform';
import { openDatabase } from '../../api/src/database.js';
import { type BackupHead, readHead } from './backup/backup-content.js';
import { backupOf } from './backup/make-backup.js';
import { assertNothingThere, restoreInto } from './backup/restore-backup.js';
import { ByteReader, openStream, sealStream } from './backup/sealed-stream.js';

const PASSPHRASE = 'MASAR_BACKUP_PASSPHRASE';
const SHORTEST = 12;

export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description(`everything that is needed to go on elsewhere, encrypted with the passphrase in ${PASSPHRASE}`)
    .option('--json', 'one JSON document on stdout')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const settings = readSettings();
      const passphrase = passphraseOf(settings);
      const database = await openDatabase(settings, { hold: false });
      try {
        const parts: string[] = [];
        await makeBackup(file, { ...settings, url: database.url }, passphrase, (part) => parts.push(part));
        say(
          json,
          { file, parts: parts.length },
          `${parts.length} tables and files are in ${file}. Keep the passphrase elsewhere: nothing opens it without.`,
        );
      } finally {
        await database.close();
      }
    });
  program
    .command('restore <file>')
    .description(`puts a backup into an empty database and data folder; the passphrase is in ${PASSPHRASE}`)
    .option('--json', 'one JSON document on stdout')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const settings = readSettings();
      const passphrase = passphraseOf(settings);
      const { tables, madeAt } = await restoreBackup(file, settings, passphrase);
      say(json, { file, madeAt, tables }, `Restored as of ${madeAt}. Now: masar audit verify`);
    });
}

/** Writes beside the file and gives it its name at the end: what has the name is whole. */
export async function makeBackup(
  file: string,
  source: { url: string; dataDir: string; secret: string },
  passphrase: string,
  told: (part: string) => void,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    const zipped = through(Readable.from(backupOf(source, told)), createGzip({ level: 6 }));
    await pipeline(Readable.from(sealStream(zipped, passphrase)), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Errors: UnreadableBackup; a sentence when the database is not empty, or MASAR_SECRET is another one. */
export async function restoreBackup(
  file: string,
  settings: Settings,
  passphrase: string,
): Promise<{ tables: number; madeAt: string }> {
  await assertWhole(file, passphrase);
  const reader = new ByteReader(through(Readable.from(openStream(createReadStream(file), passphrase)), createGunzip()));
  const head = await readHead<BackupHead>(reader);
  const folder = settings.databaseUrl ? null : holdDataFolder(settings.dataDir);
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: settings.dataDir });
  try {
    const url = settings.databaseUrl ?? embedded!.url;
    await assertNothingThere(url, head);
    if (settings.secretGiven && settings.secret !== head.secret)
      throw new SettingsError(
        'MASAR_SECRET is not the one of the backup. Leave it out (the one of the backup is then kept in the data folder), or set the one that the backup was made with.',
      );
    const tables = await restoreInto(url, settings.dataDir, head, reader);
    if (!settings.secretGiven) await writeFile(join(settings.dataDir, 'secret'), head.secret, { mode: 0o600 });
    return { tables, madeAt: head.madeAt };
  } finally {
    await embedded?.stop();
    folder?.release();
  }
}

/** Reads it to the end before anything is touched. */
async function assertWhole(file: string, passphrase: string): Promise<void> {
  const sealed = openStream(createReadStream(file), passphrase);
  while (!(await sealed.next()).done);
}

/** What comes out of a transformation; what goes wrong before it comes out too. */
function through(bytes: Readable, transformation: Duplex): AsyncIterable<Buffer> {
  void pipeline(bytes, transformation).catch((error: Error) => transformation.destroy(error));
  return transformation as AsyncIterable<Buffer>;
}

function passphraseOf({ backupPassphrase }: Settings): string {
  const passphrase = backupPassphrase ?? '';
  if (passphrase.length < SHORTEST)
    throw new SettingsError(`${PASSPHRASE} must be set, to a passphrase of at least ${SHORTEST} characters.`);
  return passphrase;
}

function say(json: boolean | undefined, outcome: object, words: string): void {
  if (json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
  else process.stderr.write(`${words}\n`);
}
