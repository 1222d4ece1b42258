import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { livingProcess } from './living-process.js';
import { type PostgresPrograms } from './programs.js';
import { commandAs, type ServerUser } from './server-user.js';

const DRAFT = 'postgres.new-';
const run = promisify(execFile);
/** Ordering and upper case stay those of plain code points; letters are told apart so that pg_trgm sees Arabic. */
const LETTERS = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/**
 * Makes the database folder unless it is there. It is made aside and renamed, so that a start that is killed in the
 * middle leaves nothing half-made, and of two first starts at once one throws its own away.
 * @returns whether this call made it
 * @throws Error with a sentence for the reader when the folder belongs to another major version
 */
export async function ensureDatabaseFolder(
  dataDir: string,
  programs: PostgresPrograms,
  user: ServerUser,
): Promise<boolean> {
  const database = join(dataDir, 'postgres');
  if (existsSync(database)) {
    assertSameMajor(database, programs.major);
    return false;
  }
  sweepDrafts(dataDir);
  const draft = join(dataDir, `${DRAFT}${process.pid}`);
  const secret = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(secret, ensurePassword(dataDir), { mode: 0o600 });
    if (user.ids) for (const path of [draft, secret]) chownSync(path, user.ids.uid, user.ids.gid);
    await initialise(programs.initdb, draft, secret, user);
    renameSync(draft, database);
    return true;
  } catch (error) {
    if (existsSync(database)) return false;
    throw error;
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What starts that were killed in the middle left behind. */
function sweepDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(DRAFT))) {
    const pid = Number.parseInt(name.slice(DRAFT.length), 10);
    if (pid === process.pid || !livingProcess(pid)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

/** The password of the database's own superuser; only who may read the data folder can read it. */
export function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim();
  } catch (error) {
    throw new Error(
      `The password of the database could not be read from ${passwordFile(dataDir)}: ${(error as Error).message}. ` +
        'It was written there when the database was made; start as the same user, and bring the file back if it was lost.',
      { cause: error },
    );
  }
}

/** What to tell when the server does not take the password in the data folder. */
export function wrongPassword(dataDir: string, cause: unknown): Error {
  return new Error(
    `The database does not take the password in ${passwordFile(dataDir)}: the file was changed. Bring back the one that belongs to this data folder.`,
    { cause },
  );
}

async function initialise(initdb: string, folder: string, secret: string, user: ServerUser): Promise<void> {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${LETTERS}`];
  const access = ['-U', 'masar', '-A', 'scram-sha-256', `--pwfile=${secret}`];
  const { program, args, ids } = commandAs(user, initdb, ['-D', folder, '-E', 'UTF8', ...access, ...locale]);
  try {
    await run(program, args, { ...ids, cwd: '/', env: { LC_ALL: 'C' } });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`The embedded database could not be made in ${folder}: ${stderr?.trim() || message}`, {
      cause: error,
    });
  }
}

function assertSameMajor(database: string, major: number): void {
  const found = existsSync(join(database, 'PG_VERSION'))
    ? readFileSync(join(database, 'PG_VERSION'), 'utf8').trim()
    : 'an unknown version';
  if (found === String(major)) return;
  throw new Error(
    `The database in ${database} was made by PostgreSQL ${found}; this Masar brings PostgreSQL ${major}, which cannot open it. ` +
      'Back it up with the Masar that made it (masar backup) and restore it into a new data folder (masar restore).',
  );
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password');
}

function ensurePassword(dataDir: string): string {
  const draft = `${passwordFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, passwordFile(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readPassword(dataDir);
}
