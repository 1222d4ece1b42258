import { rmSync } from 'node:fs';
import pg from 'pg';

/** Stops our own server and removes its folder; of somebody else's server only what the run made there is dropped. */
export default async function globalTeardown() {
  const server = globalThis.masarTestServer;
  if (!server) return;
  if (server.stop) {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  } else {
    await dropDatabases(server.url, new URL(process.env.TEST_TEMPLATE_URL).pathname.slice(1));
  }
}

async function dropDatabases(url, prefix) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
