import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import supertest from 'supertest';
import { JobRunner } from '#platform';
import { DEMO_PASSWORD } from '../../apps/api/src/demo-accounts.js';
import { testDatabase, type TestDatabase, type TestDatabaseOptions } from './database.js';

export interface TestApp extends TestDatabase {
  /** Where it answers, e.g. `http://127.0.0.1:40123`. */
  origin: string;
}

export interface TestAppOptions extends TestDatabaseOptions {
  /** How many job workers run beside it; none unless told. */
  workers?: number;
}

/** The application on a port of its own over a database of its own: what a caller from the outside meets. */
export async function startTestApp({ workers = 0, settings, ...options }: TestAppOptions = {}): Promise<TestApp> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = await testDatabase({ web: true, ...options, settings: { ...settings, port, publicUrl: origin } });
  const jobs = database.app.get(JobRunner);
  await jobs.start(database.url, workers);
  await database.app.listen(port, '127.0.0.1');
  return {
    ...database,
    origin,
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
}

export type Caller = ReturnType<typeof supertest.agent>;

/** Somebody who has not signed in, calling from our own page. */
export function visitor(test: TestApp): Caller {
  return supertest.agent(test.origin).set('Sec-Fetch-Site', 'same-origin');
}

/** Signs in one of the demo's accounts (`coordinator`, `company2`, …); needs the demo. */
export async function signIn(test: TestApp, account: string): Promise<Caller> {
  const caller = visitor(test);
  await caller
    .post('/api/v1/session')
    .send({ email: `${account}@demo.masar.test`, password: DEMO_PASSWORD })
    .expect(200);
  return caller;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
