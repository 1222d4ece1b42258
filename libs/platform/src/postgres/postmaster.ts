import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { livingProcess } from './living-process.js';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  /** False while it is starting, recovering or stopping. */
  ready: boolean;
}

/** The living server of this database folder, if there is one. */
export function findPostmaster(database: string): Postmaster | undefined {
  const lines = lockLines(database);
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const living = livingProcess(pid);
  if (living?.name !== 'postgres' || !worksIn(pid, database)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * PostgreSQL takes a lock for living when any process, even a zombie, has the pid in it, and then refuses to start.
 * We looked closer: what names no living server of this folder is removed.
 */
export function removeStaleLock(database: string): void {
  if (lockLines(database).length > 0 && !findPostmaster(database))
    rmSync(join(database, 'postmaster.pid'), { force: true });
}

function lockLines(database: string): string[] {
  try {
    return readFileSync(join(database, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A server works in its database folder; where the system does not tell, the name of the program has to do. */
function worksIn(pid: number, database: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(database);
  } catch {
    return true;
  }
}
