import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDataFolder } from './data-folder.js';
import { ensureDatabaseFolder, readPassword } from './database-folder.js';
import { livingProcess } from './living-process.js';
import { findPostmaster, removeStaleLock } from './postmaster.js';
import { findPostgres } from './programs.js';
import { chooseServerUser, commandAs, type ServerUser } from './server-user.js';
import { ServerSharing } from './server-sharing.js';

export interface EmbeddedPostgresOptions {
  /** The data folder of Masar (MASAR_DATA_DIR); the database lives in its sub-folder `postgres`. */
  dataDir: string;
  /** Told in a few words what is happening. */
  log?: (message: string) => void;
  /** Server settings on top of ours, e.g. `{ fsync: 'off' }` for a database that lives as long as a test. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** `postgres://masar:…@127.0.0.1:PORT/postgres`; the account owns the server. */
  url: string;
  /** Whether this call started the server, rather than joining one that ran. */
  owned: boolean;
  /** Whether this call made the database: it is empty. */
  fresh: boolean;
  /** Leaves the server; the last one who leaves stops it, and waits until it has stopped. May be called twice. */
  stop(): Promise<void>;
}

/** For a machine that does other things too; a server of one's own (DATABASE_URL) is set up by its owner. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  wal_compression: 'on',
};
const ATTEMPTS = 5;
const READY_WITHIN_MS = 5 * 60_000;
const LOG_LIMIT_BYTES = 10 * 2 ** 20;

/**
 * Starts the PostgreSQL that came from npm on the data folder, or joins the one that runs there already
 * (another process of ours, or one that outlived a killed start).
 * @throws Error with a sentence for the reader: no programs for this machine, another major version, a closed folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = openDataFolder(options.dataDir);
  const database = join(dataDir, 'postgres');
  const programs = findPostgres();
  const user = chooseServerUser(database, [programs.postgres]);
  const sharing = new ServerSharing(dataDir);
  sharing.enter();
  try {
    const fresh = await ensureDatabaseFolder(dataDir, programs, user);
    if (fresh) options.log?.(`made a new database in ${database}`);
    const server = await joinOrStart(dataDir, programs.postgres, user, { ...SETTINGS, ...options.settings });
    const how = server.owned ? 'started' : 'joined';
    options.log?.(`${how} PostgreSQL ${programs.major} on port ${server.port}`);
    return {
      url: `postgres://masar:${readPassword(dataDir)}@127.0.0.1:${server.port}/postgres`,
      owned: server.owned,
      fresh,
      stop: () => leave(sharing, database, server.child),
    };
  } catch (error) {
    sharing.leave();
    throw error;
  }
}

interface RunningServer {
  port: number;
  owned: boolean;
  child?: ChildProcess;
}

async function joinOrStart(
  dataDir: string,
  program: string,
  user: ServerUser,
  settings: Record<string, string>,
): Promise<RunningServer> {
  const database = join(dataDir, 'postgres');
  for (let attempt = 1; ; attempt += 1) {
    if (findPostmaster(database)) {
      const port = await untilReady(database);
      if (port !== undefined) return { port, owned: false };
    }
    removeStaleLock(database);
    const child = await launch(dataDir, program, user, settings);
    const port = await untilReady(database, child);
    // Somebody else may have started it in the same moment; then our child has ended and theirs answers.
    if (port !== undefined) return child.exitCode === null ? { port, owned: true, child } : { port, owned: false };
    if (attempt === ATTEMPTS)
      throw new Error(`The embedded PostgreSQL does not start. It says:\n${lastWords(dataDir)}`);
    await sleep(300 * attempt);
  }
}

async function launch(
  dataDir: string,
  postgres: string,
  user: ServerUser,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const given = Object.entries({ ...settings, port: String(await freePort()) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const { program, args, ids } = commandAs(user, postgres, ['-D', join(dataDir, 'postgres'), ...given]);
  const log = openLog(dataDir);
  try {
    // A group of its own: Ctrl-C reaches Node first, which then stops the server in its own time.
    const child = spawn(program, args, {
      ...ids,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', log, log],
      detached: true,
    });
    await once(child, 'spawn');
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** The port once the server accepts connections; undefined when it (or the child that should become it) has ended. */
async function untilReady(database: string, child?: ChildProcess): Promise<number | undefined> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await sleep(20)) {
    const server = findPostmaster(database);
    if (server?.ready) return server.port;
    if (!server && (!child || child.exitCode !== null || child.signalCode !== null)) return undefined;
  }
  throw new Error(
    `The embedded PostgreSQL is not ready after ${READY_WITHIN_MS / 60_000} minutes; its log is beside ${database}.`,
  );
}

/** SIGINT is PostgreSQL's fast shutdown: transactions are rolled back, everything is written, it ends. */
async function leave(sharing: ServerSharing, database: string, child?: ChildProcess): Promise<void> {
  sharing.leave();
  const server = findPostmaster(database);
  if (!server || sharing.isShared()) return;
  // A child that is not referenced would let Node end before it has stopped.
  child?.ref();
  try {
    process.kill(server.pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  while (livingProcess(server.pid)?.name === 'postgres') await sleep(10);
}

function openLog(dataDir: string): number {
  const path = join(dataDir, 'postgres.log');
  if (existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES) truncateSync(path);
  return openSync(path, 'a', 0o600);
}

function lastWords(dataDir: string): string {
  return readFileSync(join(dataDir, 'postgres.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
