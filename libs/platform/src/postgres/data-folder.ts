import { accessSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { livingProcess } from './living-process.js';

/** Another start of Masar works in this data folder; two on one folder would do each job twice. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${folder} is in use by another Masar (process ${pid}). ` +
        'Stop that one first, or give this one a folder of its own with MASAR_DATA_DIR.',
    );
  }
}

/**
 * Makes the data folder if it is not there.
 * @throws Error with a sentence for the reader when it cannot be made or written to
 */
export function openDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${path} cannot be written to by this user (${(error as Error).message}). ` +
        'Start as the user who made it, or name another folder with MASAR_DATA_DIR.',
      { cause: error },
    );
  }
  return path;
}

/**
 * Takes the data folder for this process until `release` is called or the process ends, however it ends.
 * @throws DataFolderInUse when another living process holds it
 */
export function holdDataFolder(folder: string): { release(): void } {
  const path = openDataFolder(folder);
  const lock = join(path, 'masar.lock');
  const mine = signature(process.pid);
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    while (!linked(draft, lock)) {
      const holder = read(lock);
      const pid = holderOf(holder);
      if (pid !== undefined) throw new DataFolderInUse(path, pid);
      removeStale(lock, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (read(lock) === mine) rmSync(lock, { force: true });
    },
  };
}

/** Text that names one process for ever: its pid and the moment it started. */
export function signature(pid: number): string {
  return `${pid} ${livingProcess(pid)?.startedAt ?? ''}\n`;
}

/** The pid in a signature, if that very process is still alive. */
export function holderOf(text: string): number | undefined {
  const pid = Number.parseInt(text, 10);
  return text !== '' && livingProcess(pid) && signature(pid) === text ? pid : undefined;
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may find the same stale lock: it is moved aside first, and put back if it turned out to be a fresh one. */
function removeStale(lock: string, stale: string): void {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) linked(aside, lock);
  rmSync(aside, { force: true });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
