import { type Actor } from '#platform';
import { Ledger, Rebuild } from '#ledger';
import { type NewPerson, People } from '#people';
import { PersonsQueries } from '../../libs/people/src/persons/persons.queries.js';
import { MergePersons } from '../../libs/people/src/duplicates/merge-persons.command.js';
import { UndoMerge } from '../../libs/people/src/duplicates/undo-merge.command.js';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const EVERYBODY = { centres: 'all' as const, own: [] };
const manager: Actor = {
  accountId: demoId('account', 'manager'),
  language: 'ar',
  grants: [{ role: 'manager', scope: null }],
};

const aPerson = (change: Partial<NewPerson> = {}): NewPerson => ({
  names: { first: 'أحمد', father: 'خالد', grandfather: 'عمر', family: 'المصري' },
  latin: 'Ahmad Khaled Omar Al-Masri',
  gender: 'male',
  governorate: 'PS-NBS',
  birthDate: '2001-03-04',
  nationalId: null,
  phone: null,
  email: null,
  ...change,
});

describe('The register of persons', () => {
  let database: TestDatabase;
  let people: People;
  beforeAll(async () => {
    database = await testDatabase({ demo: true });
    people = database.app.get(People);
  });
  afterAll(() => database.close());

  const found = async (q: string) =>
    (await database.app.get(PersonsQueries).list(EVERYBODY, { q, after: null, limit: 50 })).map(({ id }) => id);

  it('a person is found by each spelling of her name, by number, phone and address', async () => {
    const id = await people.register(
      manager,
      aPerson({ nationalId: '439825977', phone: '+970599123456', email: 'a.masri@example.org' }),
    );
    const typed = [
      'احمد المصري',
      'أحمد خالد',
      'Ahmed Masri',
      'al-masri khaled',
      '439825977',
      '٤٣٩٨٢٥٩٧٧',
      '0599123456',
      '+972599123456',
      'A.Masri@example.org',
    ];
    for (const q of typed) expect([q, (await found(q)).includes(id)]).toEqual([q, true]);
    expect(await found('احمد دويكات خالد')).not.toContain(id);
  });

  it('nothing sensitive stands in the table as it was typed', async () => {
    const id = await people.register(manager, aPerson({ nationalId: '891907487', phone: '+970569123456' }));
    const [row] = await database.query<{ text: string }>('SELECT p::text AS text FROM people.person p WHERE id = $1', [
      id,
    ]);
    for (const secret of ['891907487', '569123456', '2001-03-04']) expect(row!.text).not.toContain(secret);
  });

  it('two records of one human become one with their history, and two again when that was wrong', async () => {
    const ledger = database.app.get(Ledger);
    const stands = await people.register(manager, aPerson({ birthDate: null, governorate: null }), demoId('centre', 1));
    const goes = await people.register(
      manager,
      aPerson({ latin: null, nationalId: '933788762', governorate: 'PS-JEN' }),
      demoId('centre', 2),
    );
    await ledger.record([{ personId: goes, kind: 'enrolled', occurredOn: '2024-01-10' }]);
    await database.query(
      `INSERT INTO people.person_skill VALUES ($1, 'sql', 2, 'a'), ($2, 'sql', 4, 'b'), ($2, 'html', 3, 'b')`,
      [stands, goes],
    );
    const live = async (id: string) => {
      const { milestones } = await ledger.history(id);
      const reversed = new Set(milestones.map((row) => row.reverses));
      return milestones.filter((row) => row.reverses === null && !reversed.has(row.id)).map((row) => row.kind);
    };

    const merged = await database.app.get(MergePersons).run(manager, stands, { from: goes });
    expect(merged).toMatchObject({
      id: stands,
      nationalIdEnding: '8762',
      governorate: 'PS-JEN',
      birthDate: '2001-03-04',
    });
    expect([await live(stands), await live(goes)]).toEqual([['enrolled'], []]);
    expect(await people.resolve(goes)).toBe(stands);
    expect(await people.findByNationalIds(['933788762'])).toEqual(new Map([['933788762', stands]]));
    expect(await people.inCentres([stands], [demoId('centre', 2)])).toEqual(new Set([stands]));
    const skills = () =>
      database.query('SELECT skill, level FROM people.person_skill WHERE person_id = $1 ORDER BY skill', [stands]);
    expect(await skills()).toEqual([
      { skill: 'html', level: 3 },
      { skill: 'sql', level: 4 },
    ]);

    const [{ id: merge }] = (await database.query<{ id: string }>('SELECT id FROM people.merge WHERE into_id = $1', [
      stands,
    ])) as [{ id: string }];
    const parted = await database.app.get(UndoMerge).run(manager, stands, merge, merged.version);
    expect(parted).toMatchObject({ nationalIdEnding: null, governorate: null, birthDate: null });
    expect([await live(stands), await live(goes)]).toEqual([[], ['enrolled']]);
    expect(await people.resolve(goes)).toBe(goes);
    expect(await people.inCentres([stands], [demoId('centre', 2)])).toEqual(new Set());
    expect(await skills()).toEqual([{ skill: 'sql', level: 2 }]);
    expect(await database.app.get(Rebuild).differingOf([stands, goes])).toEqual([]);
  });

  it('what was corrected after a merge stays when the merge is undone', async () => {
    const stands = await people.register(manager, aPerson({ nationalId: null, phone: null }));
    const goes = await people.register(manager, aPerson({ phone: '+970599000001', locality: 'بيتا' }));
    await database.app.get(MergePersons).run(manager, stands, { from: goes });
    const person = (await database.app.get(PersonsQueries).find(EVERYBODY, stands))!;
    await database.query(`UPDATE people.person SET locality = 'حوارة', version = version + 1 WHERE id = $1`, [stands]);
    const [merge] = await database.query<{ id: string }>('SELECT id FROM people.merge WHERE into_id = $1', [stands]);
    const parted = await database.app.get(UndoMerge).run(manager, stands, merge!.id, person.version + 1);
    expect(parted).toMatchObject({ locality: 'حوارة', phone: null });
  });

  it('of two merges in a row the last one is undone first', async () => {
    const [a, b, c] = [
      await people.register(manager, aPerson()),
      await people.register(manager, aPerson()),
      await people.register(manager, aPerson()),
    ];
    const merge = database.app.get(MergePersons);
    await merge.run(manager, b, { from: a });
    await merge.run(manager, c, { from: b });
    expect([await people.resolve(a), await people.resolve(b)]).toEqual([c, c]);
    const [outer] = await database.query<{ id: string }>('SELECT id FROM people.merge WHERE into_id = $1', [c]);
    const { version } = (await database.app.get(PersonsQueries).find(EVERYBODY, c))!;
    await database.app.get(UndoMerge).run(manager, c, outer!.id, version);
    expect([await people.resolve(a), await people.resolve(b)]).toEqual([b, b]);
  });

  it('two merges of the same records at once: one goes through, the other is told', async () => {
    const [a, b] = [await people.register(manager, aPerson()), await people.register(manager, aPerson())];
    const merge = database.app.get(MergePersons);
    const results = await Promise.allSettled([merge.run(manager, a, { from: b }), merge.run(manager, b, { from: a })]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map((result) => (result.reason as { code: string }).code)).toEqual([
      expect.stringMatching(/^person\.(merged_meanwhile|same_record)$/),
    ]);
  });
});
