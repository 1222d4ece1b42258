import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openDataFolder } from './data-folder.js';
import { ensureDatabaseFolder, readPassword, wrongPassword } from './database-folder.js';
import { livingProcess } from './living-process.js';
import { findPostmaster, type Postmaster, removeStaleLock } from './postmaster.js';
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
const ATTEMPTS = 6;
const WRONG_PASSWORD = '28P01';
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
    const settings = { ...SETTINGS, ...options.settings };
    const place = { dataDir, database, password: readPassword(dataDir), program: programs.postgres, user, settings };
    const { child, server } = await joinOrStart(place);
    const owned = child?.pid === server.pid;
    options.log?.(`${owned ? 'started' : 'joined'} PostgreSQL ${programs.major} on port ${server.port}`);
    return { url: addressOf(place, server), owned, fresh, stop: () => leave(sharing, database, child) };
  } catch (error) {
    await leave(sharing, database);
    throw error;
  }
}

interface Place {
  dataDir: string;
  database: string;
  password: string;
  program: string;
  user: ServerUser;
  settings: Record<string, string>;
}

/** Of two that start it at once, one child becomes the server and the other ends; both find the server that answers. */
async function joinOrStart(place: Place): Promise<{ child?: ChildProcess; server: Postmaster }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await sleep(300 * attempt);
    const running = findPostmaster(place.database) && (await untilReady(place.database));
    if (running && (await answers(place, running))) return { server: running };
    removeStaleLock(place.database);
    const child = await launch(place);
    const server = await untilReady(place.database, child);
    if (server && (await answers(place, server))) return { child, server };
  }
  throw new Error(`The embedded PostgreSQL does not start. It says:\n${lastWords(place.dataDir)}`);
}

function addressOf(place: Place, server: Postmaster): string {
  return `postgres://masar:${place.password}@127.0.0.1:${server.port}/postgres`;
}

/** A server that was killed a moment ago still calls itself ready; only an answer proves that it lives. */
async function answers(place: Place, server: Postmaster): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(place, server), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === WRONG_PASSWORD) throw wrongPassword(place.dataDir, error);
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function launch(place: Place): Promise<ChildProcess> {
  const settings = Object.entries({ ...place.settings, port: String(await freePort()) });
  const given = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, args, ids } = commandAs(place.user, place.program, ['-D', place.database, ...given]);
  const log = openLog(place.dataDir);
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

/** The server once it accepts connections; undefined when it (or the child that should become it) has ended. */
async function untilReady(database: string, child?: ChildProcess): Promise<Postmaster | undefined> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await sleep(20)) {
    const server = findPostmaster(database);
    if (server?.ready) return server;
    if (!server && (!child || child.exitCode !== null || child.signalCode !== null)) return undefined;
  }
  const minutes = READY_WITHIN_MS / 60_000;
  throw new Error(`The embedded PostgreSQL is not ready after ${minutes} minutes; its log is beside ${database}.`);
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
