import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { examine } from '../../apps/cli/src/doctor.command.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

describe('The doctor', () => {
  let house: TestDatabase;
  const environment = () => ({
    DATABASE_URL: house.url,
    MASAR_DATA_DIR: tmpdir(),
    MASAR_SECRET: 'a secret that only tests know',
    LOG_LEVEL: 'error',
  });
  const stateOf = async (changed: Record<string, string>, name: string) =>
    (await examine({ ...environment(), ...changed })).filter((finding) => finding.name === name);

  beforeAll(async () => {
    house = await testDatabase({ demo: true });
  });
  afterAll(() => house.close());

  it('finds a house that is well, and says what to do about mail', async () => {
    const findings = await examine(environment());
    expect(findings.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(new Set(findings.map(({ name }) => name))).toEqual(
      new Set(['settings', 'database', 'clock', 'jobs', 'audit', 'disk', 'mail']),
    );
    expect(findings.find(({ name }) => name === 'mail')).toMatchObject({
      state: 'warning',
      advice: expect.stringContaining('SMTP_URL'),
    });
  });

  it('names the setting that is wrong', async () => {
    expect(await stateOf({ PORT: 'many' }, 'settings')).toMatchObject([
      { state: 'failed', found: expect.stringContaining('PORT') },
    ]);
  });

  it('says when the database does not answer', async () => {
    const [finding] = await stateOf({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }, 'database');
    expect(finding).toMatchObject({ state: 'failed', advice: expect.stringContaining('DATABASE_URL') });
  });

  it('warns of demo accounts in production', async () => {
    expect(await stateOf({ NODE_ENV: 'production', PUBLIC_URL: 'https://masar.test' }, 'settings')).toMatchObject([
      { state: 'failed' },
    ]);
  });

  it('hears whether a mail server greets', async () => {
    const server = createServer((socket) => socket.end('554 go away\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await stateOf({ SMTP_URL: `smtp://127.0.0.1:${port}` }, 'mail')).toMatchObject([
      { state: 'failed', found: expect.stringContaining('554') },
    ]);
    server.close();
  });

  it('finds jobs that nobody does', async () => {
    await house.query(
      "INSERT INTO platform.job (id, kind, payload, created_at) VALUES (gen_random_uuid(), 'x', '{}', now() - interval '1 hour')",
    );
    expect(await stateOf({}, 'jobs')).toMatchObject([
      { state: 'failed', advice: expect.stringContaining('MASAR_WORKERS') },
    ]);
  });
});
