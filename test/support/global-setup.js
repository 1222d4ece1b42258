import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateAll } from '../../dist/apps/api/src/schemas.js';
import { startEmbeddedPostgres } from '../../dist/libs/platform/src/index.js';

/** A server that lives as long as the run may forget everything when the machine stops. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * One server and one migrated template database for the whole run. Tests clone the template (database.ts), which takes
 * some 50 ms where migrating takes seconds. MASAR_TEST_DATABASE_URL names a server to use instead of our own.
 */
export default async function globalSetup() {
  if (process.env.TEST_TEMPLATE_URL) return;
  const server = process.env.MASAR_TEST_DATABASE_URL
    ? { url: process.env.MASAR_TEST_DATABASE_URL }
    : await startServer();
  const template = new URL(server.url);
  template.pathname = `/masar_test_${randomBytes(4).toString('hex')}`;
  await createDatabase(server.url, template.pathname.slice(1));
  await migrateAll(template.href);
  process.env.TEST_TEMPLATE_URL = template.href;
  globalThis.masarTestServer = server;
}

async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'masar-test-'));
  chmodSync(folder, 0o755);
  return { ...(await startEmbeddedPostgres({ dataDir: folder, settings: FORGETFUL })), folder };
}

async function createDatabase(url, name) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}
