import { randomUUID } from 'node:crypto';
import { MergePersons } from '../../libs/people/src/duplicates/merge-persons.command.js';
import { UndoMerge } from '../../libs/people/src/duplicates/undo-merge.command.js';
import { PlacementsService } from '../../libs/hiring/src/placements/placements.service.js';
import { EndPlacement } from '../../libs/hiring/src/placements/end-placement.command.js';
import { ChangeEnrolment } from '../../libs/training/src/enrolments/change-enrolment.command.js';
import { type Actor } from '#platform';
import { aCohort, anAccount, aPersonKnownTo, type TestCohort } from '../factories/cohort.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

describe('When two records turn out to be one person', () => {
  let database: TestDatabase;
  let manager: Actor;
  let cohort: TestCohort;
  beforeAll(async () => {
    database = await testDatabase();
    manager = await anAccount(database.app, { role: 'manager', scope: null });
  });
  beforeEach(async () => {
    cohort = await aCohort(database, { trainees: 2 });
  });
  afterAll(() => database.close());

  const merge = (into: string, from: string) => database.app.get(MergePersons).run(manager, into, { from });
  const one = async <Row extends object>(sql: string, parameters: unknown[]): Promise<Row> =>
    (await database.query<Row>(sql, parameters))[0]!;
  const standing = async (personId: string, kind: string) =>
    (
      await one<{ n: number }>(
        `SELECT count(*)::int AS n FROM ledger.milestone m WHERE m.person_id = $1 AND m.kind = $2 AND m.reverses IS NULL
           AND NOT EXISTS (SELECT FROM ledger.milestone r WHERE r.reverses = m.id)`,
        [personId, kind],
      )
    ).n;
  const enrolled = async (id: string) =>
    (await one<{ personId: string }>('SELECT person_id AS "personId" FROM training.enrolment WHERE id = $1', [id]))
      .personId;

  const work = (personId: string) =>
    database.app.get(PlacementsService).record(manager, {
      personId,
      companyId: null,
      kind: 'freelance',
      profession: 'developers',
      market: 'export',
      partTime: false,
      startsOn: '2026-01-05',
      evidence: 'a contract',
    });

  it('her enrolment and her work follow her, and what happens to them later is counted for the record that stands', async () => {
    const [{ id, personId: from }] = cohort.enrolments as [TestCohort['enrolments'][number]];
    const into = await aPersonKnownTo(database, cohort);
    const placement = await work(from);
    await merge(into, from);
    expect(await enrolled(id)).toBe(into);
    await database.app
      .get(EndPlacement)
      .run(manager, placement.id, { on: '2026-03-01', reason: 'resigned' }, placement.version);
    expect([await standing(into, 'placed'), await standing(into, 'job_ended')]).toEqual([1, 1]);
    expect([await standing(from, 'placed'), await standing(from, 'job_ended')]).toEqual([0, 0]);
  });

  it('the account with which she signs in speaks for the record that stands', async () => {
    const [{ personId: from }] = cohort.enrolments as [TestCohort['enrolments'][number]];
    const into = await aPersonKnownTo(database, cohort);
    const trainee = await anAccount(database.app, { role: 'trainee', scope: { kind: 'person', id: from } });
    await merge(into, from);
    expect(
      await one('SELECT scope_id AS id FROM identity.role_grant WHERE account_id = $1', [trainee.accountId]),
    ).toEqual({
      id: into,
    });
  });

  it('undone, everything that followed goes back, and nothing else', async () => {
    const [first, second] = cohort.enrolments as [TestCohort['enrolments'][number], TestCohort['enrolments'][number]];
    const other = await aCohort(database, { trainees: 1 });
    const into = other.enrolments[0]!.personId;
    await merge(into, first.personId);
    const undo = await one<{ id: string; version: number }>(
      'SELECT m.id, p.version FROM people.merge m JOIN people.person p ON p.id = m.into_id WHERE m.into_id = $1',
      [into],
    );
    await database.app.get(UndoMerge).run(manager, into, undo.id, undo.version);
    expect(await enrolled(first.id)).toBe(first.personId);
    expect(await enrolled(second.id)).toBe(second.personId);
    expect(await enrolled(other.enrolments[0]!.id)).toBe(into);
  });

  it('of two places in one cohort the second stays with the record that went, and counts for the one that stands', async () => {
    const [first, second] = cohort.enrolments as [TestCohort['enrolments'][number], TestCohort['enrolments'][number]];
    await merge(first.personId, second.personId);
    expect(await enrolled(second.id)).toBe(second.personId);
    const { version } = await one<{ version: number }>('SELECT version FROM training.enrolment WHERE id = $1', [
      second.id,
    ]);
    await database.app
      .get(ChangeEnrolment)
      .change(manager, second.id, { state: 'withdrawn', reason: 'found_work', on: '2026-10-01' }, version);
    expect([await standing(first.personId, 'withdrawn'), await standing(second.personId, 'withdrawn')]).toEqual([1, 0]);
  });

  it('an invitation and an application for work follow too', async () => {
    const [{ personId: from }] = cohort.enrolments as [TestCohort['enrolments'][number]];
    const into = await aPersonKnownTo(database, cohort);
    const [companyId, roleId] = [randomUUID(), randomUUID()];
    await database.query(
      `INSERT INTO companies.company (id, name_ar, name_en, size) VALUES ($1, 'شركة', 'Company', 'small')`,
      [companyId],
    );
    await database.query(
      `INSERT INTO hiring.role (id, company_id, title_ar, profession, kind, seats, remote, market, description)
       VALUES ($1, $2, 'مطورة', 'developers', 'employment', 1, 'no', 'local', '')`,
      [roleId, companyId],
    );
    await database.query('INSERT INTO hiring.role_invitation (role_id, person_id) VALUES ($1, $2)', [roleId, from]);
    await database.query('INSERT INTO hiring.role_application (id, role_id, person_id) VALUES ($1, $2, $3)', [
      randomUUID(),
      roleId,
      from,
    ]);
    await merge(into, from);
    for (const table of ['role_invitation', 'role_application'])
      expect(await one(`SELECT person_id AS id FROM hiring.${table} WHERE role_id = $1`, [roleId])).toEqual({
        id: into,
      });
  });
});
