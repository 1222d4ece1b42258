import { addDays, Audit, AuditChain, type AuditReport, Clock, VerifyAudit } from '#platform';
import { testDatabase, type TestDatabase } from '../support/database.js';

const ACTOR = { accountId: '6f1b3a52-0a51-4a41-9a55-2f6a5be0a001' };
const LAST = '(SELECT max(id) FROM platform.audit_entry)';

describe('The audit of an installation', () => {
  let test: TestDatabase;
  let clock: Clock;
  let today: string;

  const act = (...names: string[]) =>
    test.app.get(Audit).record(
      ACTOR,
      ...names.map((name) => ({
        action: 'cohort:update',
        thing: 'cohort',
        thingId: name,
        after: { name, share: 0.1, ب: [null] },
      })),
    );
  const verify = () => test.app.get(VerifyAudit).run();

  /** What the verification says after somebody with the database in hand did this, the triggers switched off. */
  async function tampered(...statements: string[]): Promise<AuditReport> {
    let report: AuditReport | undefined;
    const put = test.transactions.run(async () => {
      await test.query("SET LOCAL session_replication_role = 'replica'");
      for (const statement of statements) await test.query(statement);
      report = await verify();
      throw new Error('put back');
    });
    await expect(put).rejects.toThrow('put back');
    return report!;
  }

  /** Three days with acts, two of them sealed; then some that are not sealed yet. The instants are the database's own. */
  beforeAll(async () => {
    test = await testDatabase();
    clock = test.app.get(Clock);
    today = clock.today();
    const instant = clock.now().getTime();
    for (const days of [1, 2]) {
      for (const name of ['a', 'b', 'c', 'd']) await act(`${name}${days}`);
      await act(`x${days}`, `y${days}`);
      clock.now = () => new Date(instant + days * 86_400_000);
      await test.app.get(AuditChain).sealDays();
    }
    await Promise.all(Array.from({ length: 40 }, (_, at) => act(`at once ${at}`)));
    await act('the newest');
  });
  afterAll(() => test.close());

  it('verifies, however many wrote at once', async () => {
    expect(await verify()).toMatchObject({ verified: true, entries: 55, seals: 2, broken: null });
    const [{ strands }] = await test
      .query<{ strands: number }>('SELECT count(DISTINCT strand)::int AS strands FROM platform.audit_entry')
      .then(([row]) => [row!] as const);
    expect(strands).toBeGreaterThan(1);
  });

  it('keeps nothing of what was not committed', async () => {
    const before = await verify();
    await expect(
      test.transactions.run(async () => {
        await act('never');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await verify()).toEqual(before);
  });

  it('refuses to be changed, emptied or shortened', async () => {
    for (const statement of [
      "UPDATE platform.audit_entry SET action = 'x' WHERE false",
      'DELETE FROM platform.audit_entry WHERE false',
      'TRUNCATE platform.audit_entry',
      'DELETE FROM platform.audit_seal WHERE false',
      "UPDATE platform.audit_seal SET day = '2020-01-01' WHERE false",
      'DELETE FROM platform.audit_strand WHERE false',
    ])
      await expect(test.query(statement)).rejects.toThrow('append-only');
  });

  it.each([
    'account_id = NULL',
    "at = at - interval '1 microsecond'",
    "action = 'x:y'",
    "thing = 'person'",
    "thing_id = 'z'",
    "before = '{}'",
    "after = '{}'",
    "request_id = 'r'",
    "hash = decode(repeat('00', 32), 'hex')",
  ])('is broken by an entry whose %s', async (change) => {
    const report = await tampered(`UPDATE platform.audit_entry SET ${change} WHERE thing_id = 'b1'`);
    expect(report).toMatchObject({ verified: false, broken: { code: 'changed' } });
    const [row] = await test.query<{ id: number }>("SELECT id FROM platform.audit_entry WHERE thing_id = 'b1'");
    expect(report.broken!.id).toBe(row!.id);
  });

  it('is broken by a change of the newest entry, with the hash made to fit', async () => {
    const report = await tampered(
      `UPDATE platform.audit_entry SET action = 'x:y', hash = sha256('x') WHERE id = ${LAST}`,
      `UPDATE platform.audit_strand s SET hash = sha256('x') FROM platform.audit_entry e WHERE e.id = ${LAST} AND s.strand = e.strand`,
    );
    expect(report.verified).toBe(false);
  });

  it('is broken when two entries change places', async () => {
    const swap = (
      column: string,
    ) => `UPDATE platform.audit_entry e SET ${column} = o.${column} FROM platform.audit_entry o
      WHERE (e.thing_id, o.thing_id) IN (('b1', 'c1'), ('c1', 'b1'))`;
    expect((await tampered(swap('at'))).broken).toMatchObject({ code: 'changed' });
    const moved = await tampered(
      'ALTER TABLE platform.audit_entry ALTER COLUMN id DROP IDENTITY',
      "UPDATE platform.audit_entry SET id = -id WHERE thing_id IN ('x1', 'y1')",
    );
    expect(moved).toMatchObject({ verified: false, broken: { code: 'moved' } });
  });

  it('is broken when an entry is missing from the middle, and names the place', async () => {
    const [row] = await test.query<{ strand: number; seq: number }>(
      "SELECT strand, seq FROM platform.audit_entry WHERE thing_id = 'b1'",
    );
    expect((await tampered("DELETE FROM platform.audit_entry WHERE thing_id = 'b1'")).broken).toMatchObject({
      code: 'missing',
      ...row,
    });
  });

  it('is broken when the newest entry is missing, sealed or not, its head turned back or not', async () => {
    expect(await tampered(`DELETE FROM platform.audit_entry WHERE id = ${LAST}`)).toMatchObject({
      verified: false,
      broken: { code: 'missing' },
    });
    const turnedBack = await tampered(
      `UPDATE platform.audit_strand s SET seq = b.seq, hash = b.hash FROM platform.audit_entry e JOIN platform.audit_entry b
         ON b.strand = e.strand AND b.seq = e.seq - 1 WHERE e.id = ${LAST} AND s.strand = e.strand`,
      `DELETE FROM platform.audit_entry WHERE id = ${LAST}`,
    );
    expect(turnedBack).toMatchObject({ verified: false, broken: { code: 'head' } });
    expect((await tampered("DELETE FROM platform.audit_entry WHERE thing_id = 'd1'")).broken).toMatchObject({
      code: 'missing',
    });
  });

  it('is broken when a whole day is missing, its seal with it', async () => {
    expect(
      await tampered(
        `DELETE FROM platform.audit_entry WHERE thing_id IN ('a1', 'b1', 'c1', 'd1', 'x1', 'y1')`,
        'DELETE FROM platform.audit_seal WHERE number = 1',
      ),
    ).toMatchObject({ verified: false, broken: { code: 'missing', seq: 1 } });
    const strandToo = await tampered('TRUNCATE platform.audit_entry', 'TRUNCATE platform.audit_strand');
    expect(strandToo).toMatchObject({ verified: false, broken: { code: 'missing' } });
    expect((await tampered('TRUNCATE platform.audit_entry', 'TRUNCATE platform.audit_seal')).verified).toBe(false);
  });

  it.each([1, 2])('is broken when seal %i is missing', async (number) => {
    expect(await tampered(`DELETE FROM platform.audit_seal WHERE number = ${number}`)).toMatchObject({
      verified: false,
      broken: { code: 'seal.missing', day: addDays(today, number - 1) },
    });
  });

  it.each([
    'entries = 1',
    "heads = '[]'",
    "signature = decode(repeat('00', 64), 'hex')",
    "public_key = sha256('x')",
    "hash = sha256('x')",
  ])('is broken by a seal whose %s', async (change) => {
    expect(await tampered(`UPDATE platform.audit_seal SET ${change} WHERE number = 1`)).toMatchObject({
      verified: false,
      broken: { code: 'seal.changed', day: today },
    });
  });

  it('is broken by an entry that was slipped in beside the chain', async () => {
    const report = await tampered(
      "INSERT INTO platform.audit_entry (action, thing, thing_id) VALUES ('cohort:graduate', 'cohort', 'x')",
    );
    expect(report).toMatchObject({ verified: false, broken: { code: 'outside' } });
  });

  it('goes on in another strand when the head of one was tampered with', async () => {
    await test.transactions
      .run(async () => {
        await test.query('UPDATE platform.audit_strand SET seq = 1000 WHERE strand = 1');
        await act('after the damage');
        const [row] = await test.query<{ strand: number }>(
          "SELECT strand FROM platform.audit_entry WHERE thing_id = 'after the damage'",
        );
        expect(row!.strand).not.toBe(1);
        throw new Error('put back');
      })
      .catch((error: Error) => expect(error.message).toBe('put back'));
  });
});

describe('Acts from before the chain', () => {
  it('are covered by its first entry', async () => {
    const test = await testDatabase();
    try {
      await test.transactions.run(async () => {
        await test.query("SET LOCAL session_replication_role = 'replica'");
        await test.query('TRUNCATE platform.audit_entry');
        await test.query('TRUNCATE platform.audit_strand');
        await test.query(
          "INSERT INTO platform.audit_entry (action, thing, thing_id, after) SELECT 'old:act', 'thing', n::text, '{\"n\": 1}' FROM generate_series(1, 3) n",
        );
      });
      await test.app.get(AuditChain).onModuleInit();
      const verify = () => test.app.get(VerifyAudit).run();
      expect(await verify()).toMatchObject({ verified: true, entries: 4 });
      await test.transactions.run(async () => {
        await test.query("SET LOCAL session_replication_role = 'replica'");
        await test.query("DELETE FROM platform.audit_entry WHERE action = 'old:act' AND thing_id = '2'");
      });
      expect(await verify()).toMatchObject({ verified: false, broken: { code: 'changed' } });
    } finally {
      await test.close();
    }
  });
});
