import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { readSettings, type Settings, Transactions } from '#platform';
import { createApplication } from '../../apps/api/src/application.js';
import { loadDemo } from '../../apps/api/src/demo/load-demo.js';
import { serveWeb } from '../../apps/api/src/web/serve-web.js';

export interface TestDatabase {
  url: string;
  /** The whole application over this database, not listening: `app.get(CohortsService)` gives the real thing. */
  app: NestExpressApplication;
  transactions: Transactions;
  /** Rows of a statement outside of any transaction. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Ends the application and drops the database. */
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** With the demo's accounts, people and cohorts in it. */
  demo?: boolean;
  settings?: Partial<Settings>;
  /** Whether pages are served too, from the built web client. */
  web?: boolean;
}

/** A database of one's own, cloned from the run's template, with the application over it. One per test file. */
export async function testDatabase({
  demo = false,
  web = false,
  ...options
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const template = new URL(templateUrl());
  const url = await clone(demo ? await demoTemplate(template) : template);
  const settings = { ...testSettings(), demo, ...options.settings };
  const app = await createApplication(settings, url.href);
  if (web) await serveWeb(app, settings);
  await app.init();
  const transactions = app.get(Transactions);
  return {
    url: url.href,
    app,
    transactions,
    query: (sql, parameters) => transactions.query(sql, parameters),
    close: async () => {
      await app.close();
      await onServer(template, (client) => client.query(`DROP DATABASE ${nameOf(url)} WITH (FORCE)`));
    },
  };
}

/** Settings of a test: nothing from the outside, errors only in the log. */
export function testSettings(): Settings {
  return readSettings({
    MASAR_SECRET: 'a secret that only tests know',
    MASAR_DATA_DIR: join(tmpdir(), 'masar-test-files'),
    LOG_LEVEL: 'error',
  });
}

function templateUrl(): string {
  const url = process.env.TEST_TEMPLATE_URL;
  if (!url)
    throw new Error('There is no template database: tests on a database run in a jest project with the global setup.');
  return url;
}

async function clone(template: URL): Promise<URL> {
  const copy = new URL(template);
  copy.pathname = `/${nameOf(new URL(templateUrl()))}_${randomBytes(5).toString('hex')}`;
  await onServer(template, (client) => client.query(`CREATE DATABASE ${nameOf(copy)} TEMPLATE ${nameOf(template)}`));
  return copy;
}

/** The demo is loaded once per run, by the first who asks; the others wait and clone what it made. */
async function demoTemplate(template: URL): Promise<URL> {
  const demo = new URL(template);
  demo.pathname = `${template.pathname}_demo`;
  await onServer(template, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('${nameOf(demo)}'))`);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [nameOf(demo)]);
    if (rowCount) return;
    const draft = await clone(template);
    const app = await createApplication({ ...testSettings(), demo: true }, draft.href);
    await app.init();
    await loadDemo(app);
    await app.close();
    await client.query(`ALTER DATABASE ${nameOf(draft)} RENAME TO ${nameOf(demo)}`);
  });
  return demo;
}

const nameOf = (url: URL) => url.pathname.slice(1);

/** Work on the server itself, from its `postgres` database. */
async function onServer<T>(database: URL, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = new URL(database);
  server.pathname = '/postgres';
  const client = new pg.Client(server.href);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
