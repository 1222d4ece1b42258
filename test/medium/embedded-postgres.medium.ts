import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataFolderInUse, type EmbeddedPostgres, holdDataFolder, startEmbeddedPostgres } from '#platform';

/** Another process of ours: it prints what it got, and leaves when its input is closed. */
const OTHER_START = `
  import { startEmbeddedPostgres } from '${join(process.cwd(), 'dist/libs/platform/src/index.js')}';
  const server = await startEmbeddedPostgres({ dataDir: process.argv[1] });
  console.log(JSON.stringify(server));
  for await (const _ of process.stdin);
  await server.stop();`;
const OTHER_HOLDER = `
  import { holdDataFolder } from '${join(process.cwd(), 'dist/libs/platform/src/index.js')}';
  holdDataFolder(process.argv[1]);
  console.log('{}');
  for await (const _ of process.stdin);`;

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];
const others: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masar-embedded-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  servers.push(server);
  return server;
}

async function otherProcess(
  program: string,
  dataDir: string,
): Promise<{ child: ChildProcess; said: Partial<EmbeddedPostgres> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  others.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: JSON.parse(String(line)) as Partial<EmbeddedPostgres> };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function leave(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

async function ask<Row>(server: Pick<EmbeddedPostgres, 'url'>, sql: string): Promise<Row[]> {
  const client = new pg.Client(server.url);
  // A server that is killed breaks the connections that are closing.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const postmasterPid = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
const isRunning = (dataDir: string) => existsSync(join(dataDir, 'postgres', 'postmaster.pid'));

afterEach(async () => {
  for (const child of others.splice(0)) await killed(child);
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('A newcomer who starts Masar for the first time', () => {
  it('gets a database that finds Arabic names and orders them as a reader expects', async () => {
    const dataDir = newFolder();
    const server = await start(dataDir);
    expect(server).toMatchObject({ owned: true, fresh: true });
    await ask(server, 'CREATE EXTENSION pg_trgm');
    const [found] = await ask<{ trigrams: string[] }>(server, "SELECT show_trgm('محمد') AS trigrams");
    expect(found?.trigrams).not.toHaveLength(0);
    const names = await ask<{ name: string }>(
      server,
      `SELECT name FROM unnest('{بلال,أحمد,آدم}'::text[]) AS name ORDER BY name COLLATE "ar-x-icu"`,
    );
    expect(names.map((row) => row.name)).toEqual(['آدم', 'أحمد', 'بلال']);
  });

  it('can read its password, and nobody else can', async () => {
    const dataDir = newFolder();
    await start(dataDir);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  });

  it('finds the same rows after a stop, which leaves no server behind', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(isRunning(dataDir)).toBe(false);
    const second = await start(dataDir);
    expect(second).toMatchObject({ owned: true, fresh: false });
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('gets one database when two processes start at once', async () => {
    const dataDir = newFolder();
    const [one, two] = await Promise.all([otherProcess(OTHER_START, dataDir), otherProcess(OTHER_START, dataDir)]);
    expect(one.said.url).toBe(two.said.url);
    expect([one.said.fresh, two.said.fresh].filter(Boolean)).toHaveLength(1);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });

  it('is not troubled by a first start that was killed half-way', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'postgres.new-99999999'));
    writeFileSync(join(dataDir, 'postgres.new-99999999', 'PG_VERSION'), '18\n');
    expect(await start(dataDir)).toMatchObject({ fresh: true });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });
});

describe('An operator whose processes were killed', () => {
  it('starts again after kill -9 of the server, and every committed row is there', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    const second = await start(dataDir);
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('joins the server that outlived kill -9 of Masar, and stops it in the end', async () => {
    const dataDir = newFolder();
    const { child, said } = await otherProcess(OTHER_START, dataDir);
    await killed(child);
    const server = await start(dataDir);
    expect(server).toMatchObject({ owned: false, fresh: false, url: said.url });
    await server.stop();
    expect(isRunning(dataDir)).toBe(false);
  });

  it('starts again after kill -9 of Masar and its server', async () => {
    const dataDir = newFolder();
    const { child } = await otherProcess(OTHER_START, dataDir);
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await killed(child);
    const server = await start(dataDir);
    expect(server).toMatchObject({ owned: true });
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not held up by a lock that names a living process of somebody else', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    writeFileSync(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect(await start(dataDir)).toMatchObject({ owned: true });
  });

  it('is not held up by the zombie of a dead server', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    others.push(parent);
    const [zombie] = (await once(parent.stdout, 'data')) as [Buffer];
    writeFileSync(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${String(zombie).trim()}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect(await start(dataDir)).toMatchObject({ owned: true });
  });
});

describe('Two processes on one data folder', () => {
  it('share the server, and the last one who leaves stops it', async () => {
    const dataDir = newFolder();
    const { child, said } = await otherProcess(OTHER_START, dataDir);
    const server = await start(dataDir);
    expect(server).toMatchObject({ owned: false, url: said.url });
    await leave(child);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(isRunning(dataDir)).toBe(false);
  });

  it('cannot both be the application: the second is told which process is', async () => {
    const dataDir = newFolder();
    const { child } = await otherProcess(OTHER_HOLDER, dataDir);
    expect(() => holdDataFolder(dataDir)).toThrow(DataFolderInUse);
    expect(() => holdDataFolder(dataDir)).toThrow(`process ${child.pid}`);
  });

  it('take turns, whether the first left in peace or was killed', async () => {
    const dataDir = newFolder();
    holdDataFolder(dataDir).release();
    const { child } = await otherProcess(OTHER_HOLDER, dataDir);
    await killed(child);
    const hold = holdDataFolder(dataDir);
    expect(() => holdDataFolder(dataDir)).toThrow(DataFolderInUse);
    hold.release();
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe('An operator whose data folder cannot be opened', () => {
  it('is told which version made it', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 15.*brings PostgreSQL 18/);
  });

  it('is told that the password is lost', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    rmSync(join(dataDir, 'postgres.password'));
    await expect(start(dataDir)).rejects.toThrow(/postgres\.password/);
    expect(isRunning(dataDir)).toBe(false);
  });

  it('is told that the password was changed', async () => {
    const dataDir = newFolder();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'postgres.password'), 'another');
    await expect(start(dataDir)).rejects.toThrow(/does not take the password/);
    expect(isRunning(dataDir)).toBe(false);
  });

  asRoot('is let in, or told which folder is closed, below a private home', async () => {
    const home = newFolder();
    chmodSync(home, 0o700);
    const dataDir = join(home, 'data');
    const server = await start(dataDir).catch((error: Error) => error);
    if (server instanceof Error) expect(server.message).toContain(home);
    else expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
