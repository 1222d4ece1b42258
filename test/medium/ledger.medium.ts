import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { Censuses, Counting, type Instant, Ledger, MILESTONE_KINDS, type MilestoneKind, Rebuild } from '#ledger';
import { testDatabase, type TestDatabase } from '../support/database.js';

const FAR = '2199-12-31';

describe('The ledger', () => {
  let database: TestDatabase;
  let ledger: Ledger;
  let counting: Counting;
  beforeAll(async () => {
    database = await testDatabase();
    ledger = database.app.get(Ledger);
    counting = database.app.get(Counting);
  });
  afterAll(() => database.close());

  const graduates = async (asOf = FAR, knownOn: Instant | null = null): Promise<number> =>
    (await counting.knownOn(knownOn)).total({ indicator: 'graduated', asOf });
  const now = async (): Promise<Instant> => (await counting.knownOn(null)).knownOn;

  it('counts Amal from the day on which she graduated and from the moment at which that was recorded', async () => {
    const [amal, before, others] = [randomUUID(), await now(), await graduates()];
    const { recordedAt } = await ledger.record([{ personId: amal, kind: 'graduated', occurredOn: '2021-02-25' }]);
    expect(await graduates('2021-02-25')).toBe(others + 1);
    expect(await graduates('2021-02-24')).toBe(others);
    expect(await graduates(FAR, before)).toBe(others);
    expect(await graduates(FAR, recordedAt - 1)).toBe(others);
  });

  it('keeps what was known when her row is reversed, and refuses to reverse it twice or to reverse a reversal', async () => {
    const amal = randomUUID();
    const { ids, recordedAt } = await ledger.record([{ personId: amal, kind: 'graduated', occurredOn: '2021-02-25' }]);
    const counted = await graduates();
    const reversal = await ledger.reverse(ids, 'entered for the wrong person');
    expect(await graduates()).toBe(counted - 1);
    expect(await graduates(FAR, recordedAt)).toBe(counted);
    await expect(ledger.reverse(ids, 'again')).rejects.toMatchObject({ code: 'ledger.already_reversed' });
    await expect(ledger.reverse(reversal.ids, 'back')).rejects.toMatchObject({ code: 'ledger.reversal_of_reversal' });
    await expect(ledger.reverse([999_999_999], 'nothing')).rejects.toMatchObject({ code: 'ledger.row_unknown' });
  });

  it('merges two records of Basil into one person, and takes the merge back without losing what he did since', async () => {
    const [twin, basil] = [randomUUID(), randomUUID()];
    const others = await graduates();
    await ledger.record([
      { personId: twin, kind: 'graduated', occurredOn: '2022-01-10', track: 'design' },
      { personId: basil, kind: 'graduated', occurredOn: '2022-03-10' },
    ]);
    const apart = await ledger.merge(twin, basil);
    expect(await graduates()).toBe(others + 1);
    expect(await graduates('2022-01-10', apart.recordedAt - 1)).toBe(await graduates('2022-01-10'));
    await ledger.record([{ personId: basil, kind: 'placed', occurredOn: '2022-05-01' }]);
    await ledger.unmerge(twin, basil);
    expect(await graduates()).toBe(others + 2);
    const { milestones } = await ledger.history(basil);
    expect(milestones.some((row) => row.kind === 'placed')).toBe(true);
    await expect(ledger.merge(basil, basil)).rejects.toMatchObject({ code: 'ledger.same_person' });
  });

  it('breaks a figure down by what Dina was counted under, and opens it to her', async () => {
    const dina = randomUUID();
    await ledger.recordAll(
      [{ personId: dina, kind: 'admitted', occurredOn: '2023-01-01', funder: 'Donor A' }],
      [{ personId: dina, governorate: 'PS-HBN', gender: 'female', birthYear: 2001 }],
    );
    await ledger.trait([{ personId: dina, governorate: 'PS-GZA' }]);
    const known = await counting.knownOn(null);
    const asked = { indicator: 'admitted', asOf: FAR, filter: { funder: ['Donor A'] } } as const;
    expect(await known.cells(asked, ['governorate', 'gender', 'ageBand'])).toEqual([
      { governorate: 'PS-GZA', gender: 'female', ageBand: '20_24', value: 1 },
    ]);
    expect(await known.persons(asked, null, 10)).toEqual([dina]);
    expect(await known.persons(asked, dina, 10)).toEqual([]);
    expect(await known.series(asked, ['2022-12-31', '2023-01-01', '2023-02-01'])).toEqual([0, 1, 1]);
    expect(await known.total({ ...asked, filter: { governorate: [null] } })).toBe(0);
  });

  it('knows a census from the moment at which it was closed', async () => {
    const before = await now();
    const census = {
      id: randomUUID(),
      referenceOn: '2024-03-15',
      professionals: 3500,
      standardError: 40,
      responseRate: 0.6,
      low: 3421,
      high: 3579,
    };
    await database.app.get(Censuses).close(census);
    expect(await (await counting.knownOn(null)).census('2024-03-15')).toEqual(census);
    expect(await (await counting.knownOn(null)).census('2024-03-14')).toBeNull();
    expect(await (await counting.knownOn(before)).census('2024-03-15')).toBeNull();
  });

  it.each(['milestone', 'trait', 'census', 'step'])(
    'lets nobody change, delete or empty a row of %s',
    async (table) => {
      for (const statement of [
        `DELETE FROM ledger.${table}`,
        `TRUNCATE ledger.${table} CASCADE`,
        `UPDATE ledger.${table} SET id = DEFAULT`,
      ])
        await expect(database.query(statement)).rejects.toThrow();
      await expect(database.query(`DELETE FROM ledger.${table}`)).rejects.toThrow('append-only');
    },
  );

  it('refuses a reversal of another person’s row even from somebody who writes SQL by hand', async () => {
    const { ids } = await ledger.record([{ personId: randomUUID(), kind: 'applied', occurredOn: '2022-01-01' }]);
    const forged = `INSERT INTO ledger.milestone (person_id, kind, occurred_on, recorded_at, reverses) VALUES ($1, 'applied', '2022-01-01', now(), $2)`;
    await expect(database.query(forged, [randomUUID(), ids[0]])).rejects.toThrow('cannot be reversed');
  });

  it('leaves neither row nor step behind when the caller’s transaction fails', async () => {
    const person = randomUUID();
    const failing = database.transactions.run(async () => {
      await ledger.record([{ personId: person, kind: 'applied', occurredOn: '2022-01-01' }]);
      throw new Error('the caller changed their mind');
    });
    await expect(failing).rejects.toThrow('changed their mind');
    expect((await ledger.history(person)).milestones).toEqual([]);
    expect(await database.query('SELECT 1 FROM ledger.step WHERE person_id = $1', [person])).toEqual([]);
  });

  it('answers the same to the same question for ever, whatever is recorded, reversed, merged or corrected in between', async () => {
    const persons = Array.from({ length: 6 }, () => randomUUID());
    const person = fc.constantFrom(...persons);
    const day = fc.constantFrom('2021-03-15', '2021-06-30', '2022-12-31', '2024-02-29');
    const act = fc.oneof(
      fc.record({
        act: fc.constant('record' as const),
        person,
        kind: fc.constantFrom(...MILESTONE_KINDS, 'placed' as const),
        day,
      }),
      fc.record({
        act: fc.constant('trait' as const),
        person,
        day: fc.option(day, { nil: null }),
        governorate: fc.constantFrom('PS-HBN', 'PS-GZA'),
      }),
      fc.record({ act: fc.constant('reverse' as const), pick: fc.nat(40) }),
      fc.record({ act: fc.constant('merge' as const), from: person, into: person }),
    );
    const answers: { kind: MilestoneKind; day: string; knownOn: Instant; value: number }[] = [];
    const live = (): Promise<{ id: number }[]> =>
      database.query(
        `SELECT id FROM ledger.milestone AS row WHERE person_id = ANY($1) AND reverses IS NULL
         AND NOT EXISTS (SELECT FROM ledger.milestone AS r WHERE r.reverses = row.id) ORDER BY id`,
        [persons],
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 5, maxLength: 20 }),
        fc.constantFrom(...MILESTONE_KINDS),
        day,
        async (acts, kind, asOf) => {
          for (const one of acts) {
            if (one.act === 'record')
              await ledger.record([
                {
                  personId: one.person,
                  kind: one.kind,
                  occurredOn: one.day,
                  placementKind: 'employment',
                  profession: 'designers',
                },
              ]);
            if (one.act === 'trait')
              await ledger.trait([{ personId: one.person, validFrom: one.day, governorate: one.governorate }]);
            if (one.act === 'merge' && one.from !== one.into) await ledger.merge(one.from, one.into);
            const rows = one.act === 'reverse' ? await live() : [];
            if (one.act === 'reverse' && rows.length)
              await ledger.reverse([rows[one.pick % rows.length]!.id], 'by chance');
          }
          const known = await counting.knownOn(null);
          answers.push({
            kind,
            day: asOf,
            knownOn: known.knownOn,
            value: await known.total({ indicator: kind, asOf }),
          });
        },
      ),
      { numRuns: 15 },
    );
    for (const { kind, day: asOf, knownOn, value } of answers) {
      expect(await (await counting.knownOn(knownOn)).total({ indicator: kind, asOf })).toBe(value);
      const [naive] = await database.query<{ count: number }>(
        `SELECT count(DISTINCT person_id)::int AS count FROM ledger.milestone AS row
         WHERE kind = $1 AND occurred_on <= $2 AND recorded_at <= ledger.instant($3) AND reverses IS NULL
           AND NOT EXISTS (SELECT FROM ledger.milestone AS r WHERE r.reverses = row.id AND r.recorded_at <= ledger.instant($3))`,
        [kind, asOf, knownOn],
      );
      expect(value).toBe(naive!.count);
    }
    expect(await database.app.get(Rebuild).differing()).toEqual([]);
  });

  it('never lets a slow transaction slip under a figure that was already answered', async () => {
    const answers: { knownOn: Instant; value: number }[] = [];
    let writing = true;
    const writer = async (seed: number): Promise<void> => {
      for (let i = 0; i < 12; i++) {
        await database.transactions.run(async () => {
          await ledger.record([{ personId: randomUUID(), kind: 'completed', occurredOn: '2022-01-01' }]);
          await wait(((seed * 37 + i * 61) % 7) * 25);
          if ((seed + i) % 3 === 0)
            await ledger.record([{ personId: randomUUID(), kind: 'completed', occurredOn: '2022-01-01' }]);
        });
      }
    };
    const reader = async (): Promise<void> => {
      while (writing) {
        const known = await counting.knownOn(null);
        answers.push({ knownOn: known.knownOn, value: await known.total({ indicator: 'completed', asOf: FAR }) });
        await wait(7);
      }
    };
    const readers = [reader(), reader()];
    await Promise.all([1, 2, 3, 4].map(writer));
    writing = false;
    await Promise.all(readers);
    await wait(5);
    expect(answers.length).toBeGreaterThan(50);
    for (const { knownOn, value } of answers)
      expect(await (await counting.knownOn(knownOn)).total({ indicator: 'completed', asOf: FAR })).toBe(value);
    expect(await (await counting.knownOn(null)).total({ indicator: 'completed', asOf: FAR })).toBeGreaterThanOrEqual(
      48,
    );
  }, 30_000);

  it('answers for a moment that lies ahead what is known now, and says so', async () => {
    const ahead = (await now()) + 3_600_000_000;
    expect((await counting.knownOn(ahead)).knownOn).toBeLessThan(ahead - 3_500_000_000);
  });
});
