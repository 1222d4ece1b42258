import {
  dataSourceFor,
  RotationRefused,
  rotateVault,
  SettingsError,
  Transactions,
  Vault,
  VerifyAudit,
} from '#platform';
import { People } from '#people';
import { createApplication } from '../../apps/api/src/application.js';
import { sealedTables } from '../../apps/api/src/sealed-tables.js';
import { testDatabase, type TestDatabase, testSettings } from '../support/database.js';

const NEXT = 'the next secret that only tests know';

/** Columns of bytes that are no sealed values: hashes and signatures. */
const NOT_SEALED = /_digest$|^platform\.audit_|^platform\.vault_state|fingerprint$|hash$|^graphile_worker/;

describe('The secret of an installation', () => {
  let house: TestDatabase;
  let transactions: Transactions;
  let end: () => Promise<void>;

  beforeAll(async () => {
    house = await testDatabase({ demo: true });
  });
  afterAll(async () => {
    await end();
    await house.close();
  });

  it('seals what is in the list of sealed tables, and nothing else', async () => {
    const rows = await house.query<{ column: string }>(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS column FROM information_schema.columns
       WHERE data_type = 'bytea' AND table_schema NOT LIKE 'pg\\_%' ORDER BY 1`,
    );
    const listed = sealedTables.flatMap(({ table, sealed }) => sealed.map((column) => `${table}.${column}`));
    expect(rows.map(({ column }) => column).filter((column) => !NOT_SEALED.test(column))).toEqual(listed.sort());
  });

  it('is changed although it was interrupted, with nothing lost and everybody found', async () => {
    const before = new Vault(testSettings().secret);
    const after = new Vault(NEXT);
    const [someone] = await house.query<{ id: string; phone: Buffer; digest: Buffer; national: Buffer }>(
      'SELECT id, phone, phone_digest AS digest, national_id AS national FROM people.person WHERE phone IS NOT NULL AND national_id IS NOT NULL LIMIT 1',
    );
    const contact = (await house.app.get(People).contacts([someone!.id])).get(someone!.id)!;
    const nationalId = before.open(someone!.national);
    const source = await dataSourceFor(house.url, [], 1).initialize();
    transactions = new Transactions(source);
    end = () => source.destroy();
    const rotate = (told?: () => void) =>
      rotateVault({ transactions, before, after, tables: sealedTables, ...(told ? { told } : {}) });

    await expect(rotate()).rejects.toThrow(RotationRefused);
    await house.app.close();
    await expect(
      rotate(() => {
        throw new Error('the machine stops');
      }),
    ).rejects.toThrow('the machine stops');

    const start = async (secret: string) => {
      const app = await createApplication({ ...testSettings(), demo: true, secret }, house.url);
      return app.init().catch(async (error: unknown) => {
        await app.close();
        throw error;
      });
    };
    for (const secret of [testSettings().secret, NEXT]) await expect(start(secret)).rejects.toThrow(SettingsError);

    expect(await rotate()).toBeGreaterThan(0);
    await expect(rotate()).rejects.toThrow('already');
    await expect(start(testSettings().secret)).rejects.toThrow('MASAR_SECRET');
    const app = await start(NEXT);
    try {
      expect((await app.get(People).contacts([someone!.id])).get(someone!.id)).toEqual(contact);
      expect((await app.get(People).findByNationalIds([nationalId])).get(nationalId)).toBe(someone!.id);
      expect(await app.get(VerifyAudit).run()).toMatchObject({ verified: true });
      const rows = await transactions.query<{ sealed: Buffer }>(
        'SELECT phone AS sealed FROM people.person WHERE phone IS NOT NULL',
      );
      for (const { sealed } of rows) expect(() => before.open(sealed)).toThrow();
    } finally {
      await app.close();
    }
  });
});
