import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Settings, Vault, VerifyAudit } from '#platform';
import { Figures, toFigureResponse, understand } from '#progress';
import { createApplication } from '../../apps/api/src/application.js';
import { backupOf } from '../../apps/cli/src/backup/make-backup.js';
import { makeBackup, restoreBackup } from '../../apps/cli/src/backup.command.js';
import { testDatabase, type TestDatabase, testSettings } from '../support/database.js';

const PASSPHRASE = 'a passphrase that only tests know';

describe('A backup', () => {
  let house: TestDatabase;
  let folder: string;
  let file: string;
  let elsewhere: Settings;
  let server: pg.Client;

  beforeAll(async () => {
    house = await testDatabase({ demo: true });
    folder = await mkdtemp(join(tmpdir(), 'masar-backup-'));
    file = join(folder, 'backup');
    const empty = new URL(house.url);
    empty.pathname += '_restored';
    server = new pg.Client(new URL('/postgres', house.url).href);
    await server.connect();
    await server.query(`CREATE DATABASE ${empty.pathname.slice(1)}`);
    elsewhere = { ...testSettings(), databaseUrl: empty.href, dataDir: folder, secretGiven: true };
    await makeBackup(file, { url: house.url, dataDir: folder, secret: elsewhere.secret }, PASSPHRASE, () => undefined);
  });
  afterAll(async () => {
    await server.query(`DROP DATABASE ${new URL(elsewhere.databaseUrl!).pathname.slice(1)} WITH (FORCE)`);
    await server.end();
    await rm(folder, { recursive: true });
    await house.close();
  });

  const figures = (app: TestDatabase['app']) =>
    Promise.all(
      ['applicants', 'graduates', 'placed', 'professionals'].map(async (indicator) =>
        toFigureResponse(
          await app
            .get(Figures, { strict: false })
            .read(
              understand({ indicator, asOf: '2026-06-30', knownOn: '2026-07-15', by: 'governorate', filter: {} }),
              'open',
            ),
        ),
      ),
    );
  /** Rows per table, and a digest of what is in them. */
  const contents = async (url: string) => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname NOT IN ('information_schema', 'public') AND (schemaname, tablename) <> ('graphile_worker', 'migrations') ORDER BY 1`,
    );
    const all: Record<string, unknown> = {};
    for (const { name } of rows)
      all[name] = (
        await client.query(
          `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM ${name} t`,
        )
      ).rows[0];
    await client.end();
    return all;
  };

  it('is not opened by another passphrase, nor when a byte of it was changed or its end cut', async () => {
    await expect(restoreBackup(file, elsewhere, 'another passphrase')).rejects.toThrow('passphrase');
    const bytes = await readFile(file);
    const damaged = join(folder, 'damaged');
    await writeFile(damaged, bytes.subarray(0, -40));
    await expect(restoreBackup(damaged, { ...elsewhere }, PASSPHRASE)).rejects.toThrow(/cut|changed/);
    expect(bytes.includes('person')).toBe(false);
  });

  it('goes on elsewhere as if nothing had happened: rows, figures, audit, what is sealed', async () => {
    await restoreBackup(file, elsewhere, PASSPHRASE);
    expect(await contents(elsewhere.databaseUrl!)).toEqual(await contents(house.url));
    const app = await createApplication({ ...elsewhere, demo: true }, elsewhere.databaseUrl);
    await app.init();
    try {
      expect(await figures(app)).toEqual(await figures(house.app));
      expect(await app.get(VerifyAudit).run()).toMatchObject({ verified: true });
      await expect(restoreBackup(file, elsewhere, PASSPHRASE)).rejects.toThrow('not empty');
    } finally {
      await app.close();
    }
  });

  it('is refused where another secret is set', async () => {
    await server.query(`CREATE DATABASE ${new URL(house.url).pathname.slice(1)}_other`);
    const other = { ...elsewhere, databaseUrl: `${house.url}_other`, secret: 'another secret altogether' };
    await expect(restoreBackup(file, other, PASSPHRASE)).rejects.toThrow('MASAR_SECRET');
    await server.query(`DROP DATABASE ${new URL(house.url).pathname.slice(1)}_other`);
  });
});

/** Whatever in a dump may be a day, an address or a number (each nine digits in a row); bytes are read as texts, ids left out. */
function written(dump: string): Set<string> {
  const clear = dump
    .replaceAll(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ' ');
  const found = new Set(clear.match(/\d{4}-\d\d-\d\d|[\w.+-]+@[\w.-]+/g));
  for (const [digits] of clear.matchAll(/\d{9,}/g))
    for (let at = 0; at + 9 <= digits.length; at++) found.add(digits.slice(at, at + 9));
  return found;
}

describe('A dump of the database', () => {
  it('shows no identity number, phone, e-mail or birth date of a person', async () => {
    const house = await testDatabase({ demo: true });
    try {
      const parts: Buffer[] = [];
      for await (const part of backupOf({ url: house.url, dataDir: tmpdir(), secret: '' }, () => undefined))
        parts.push(part);
      const dump = Buffer.concat(parts).toString('utf8');
      const vault = house.app.get(Vault);
      const rows = await house.query<Record<'national_id' | 'phone' | 'email' | 'birth_date', Buffer | null>>(
        'SELECT national_id, phone, email, birth_date FROM people.person',
      );
      const secrets = rows.flatMap((row) => Object.values(row).flatMap((sealed) => vault.openOrNull(sealed) ?? []));
      expect(secrets.length).toBeGreaterThan(300);
      const shown = written(dump);
      expect(secrets.filter((text) => shown.has(text) || shown.has(text.slice(-9)))).toEqual([]);
      expect(shown.size).toBeGreaterThan(100);
      expect(dump).toContain('people.person');
    } finally {
      await house.close();
    }
  });
});
