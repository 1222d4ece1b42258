import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { DEMO_PASSWORD } from '../../apps/api/src/demo-accounts.js';
import { freePort } from '../support/app.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const ROWS = 3000;

/** A server of its own, so that it can be killed: nothing of it survives but the database. */
class Server {
  private child: ChildProcess | null = null;
  readonly folder = mkdtempSync(join(tmpdir(), 'masar-crash-'));

  constructor(
    private readonly url: string,
    readonly port: number,
  ) {}

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/apps/api/src/start.js'], {
      env: {
        PATH: process.env.PATH,
        PORT: String(this.port),
        DATABASE_URL: this.url,
        MASAR_DATA_DIR: this.folder,
        MASAR_SECRET: 'a secret that only tests know',
        MASAR_DEMO: '0',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => text.toString().includes('ready at') && resolve());
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    });
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child) return;
    child.removeAllListeners('exit');
    child.kill(signal);
    await once(child, 'exit');
  }

  async signIn(account: string) {
    const caller = supertest.agent(`http://127.0.0.1:${this.port}`).set('Sec-Fetch-Site', 'same-origin');
    await caller
      .post('/api/v1/session')
      .send({ email: `${account}@demo.masar.test`, password: DEMO_PASSWORD })
      .expect(200);
    return caller;
  }
}

describe('A server that is killed while it writes an import', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let server: Server;
  beforeAll(async () => {
    database = await testDatabase({ demo: true });
    client = new pg.Client(database.url);
    await client.connect();
    server = new Server(database.url, await freePort());
    await server.start();
  });
  afterAll(async () => {
    await server.kill('SIGTERM');
    rmSync(server.folder, { recursive: true, force: true });
    await client.end();
    await database.close();
  });

  const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> =>
    (await client.query<Row>(sql, values)).rows[0]!;
  const persons = async () => (await one<{ n: number }>('SELECT count(*)::int AS n FROM people.person')).n;

  async function until(what: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('It did not come to pass.');
  }

  it('leaves nothing half-written, and finishes when it is back', async () => {
    const before = await persons();
    const coordinator = await server.signIn('coordinator');
    const { body } = await coordinator
      .post('/api/v1/imports')
      .set('Idempotency-Key', randomUUID())
      .field('kind', 'applicants')
      .attach('file', Buffer.from(table(ROWS)), 'many.csv')
      .expect(201);
    const tables = body.tables.map(({ sheet }: { sheet: string }) => ({ sheet, columns: [] }));
    await coordinator
      .put(`/api/v1/imports/${body.id}/mapping`)
      .set('If-Match', `"v${body.version}"`)
      .send({ tables })
      .expect(200);
    const state = async () =>
      (await one<{ state: string }>('SELECT state FROM exchange.import WHERE id = $1', [body.id])).state;
    await until(async () => (await state()) === 'checked');
    await coordinator.post(`/api/v1/imports/${body.id}/commit`).send().expect(202);
    const written = async () =>
      (await one<{ done: number }>(`SELECT max(done)::int AS done FROM platform.job WHERE kind = 'import.commit'`))
        .done;
    await until(async () => (await written()) > 0);
    await server.kill('SIGKILL');
    expect(await written()).toBeLessThan(ROWS);
    expect(await persons()).toBe(before);
    expect(await one('SELECT count(committed_at)::int AS n FROM exchange.import_row')).toEqual({ n: 0 });
    expect(
      await one(`SELECT count(*)::int AS n FROM ledger.milestone WHERE detail ->> 'importId' = $1`, [body.id]),
    ).toEqual({ n: 0 });
    await server.start();
    await until(async () => (await state()) === 'committed');
    expect(await persons()).toBe(before + ROWS);
    expect(
      await one(`SELECT count(*)::int AS n FROM ledger.milestone WHERE detail ->> 'importId' = $1`, [body.id]),
    ).toEqual({ n: ROWS });
  }, 240_000);
});

function table(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `ليلى حسن علي قشطة,${withCheckDigit(70_000_000 + at)},25/11/1998,أنثى`,
  );
  return ['الاسم الرباعي,رقم الهوية,تاريخ الميلاد,الجنس', ...lines].join('\r\n');
}

function withCheckDigit(eight: number): string {
  const digits = String(eight);
  const sum = [...digits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
