import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloseCensus } from '../../libs/companies/src/census/close-census.command.js';
import { SheetsService } from '../../libs/training/src/attendance/sheets.service.js';
import { UndoImport } from '../../libs/exchange/src/imports/undo-import.command.js';
import { ImportFile, type ImportKind, type Report } from '#exchange';
import { People } from '#people';
import { type Actor } from '#platform';
import { aCohort, anAccount, type TestCohort } from '../factories/cohort.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const FILES = join(import.meta.dirname, '../data/imports');
const file = (name: string) => readFileSync(join(FILES, name));
const truthOf = (name: string) => JSON.parse(readFileSync(join(FILES, name), 'utf8'));

describe('What a file writes', () => {
  let database: TestDatabase;
  let manager: Actor;
  beforeAll(async () => {
    database = await testDatabase();
    manager = await anAccount(database.app, { role: 'manager', scope: null });
    await importFile('companies', 'companies-700.csv');
    await importFile('applicants', 'applicants-600.csv');
    await importFile('applicants', 'applicants-600.xlsx');
  });
  afterAll(() => database.close());

  async function importFile(kind: ImportKind, name: string, more: { cohortId?: string; bytes?: Buffer } = {}) {
    const { bytes = file(name), ...rest } = more;
    return database.app.get(ImportFile).run({ kind, name, bytes, language: 'en', ...rest });
  }

  const one = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row> =>
    (await database.query<Row>(sql, parameters))[0]!;
  const count = async (sql: string, parameters: unknown[] = []) =>
    (await one<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, parameters)).n;
  const lastImport = async (kind: ImportKind) =>
    (
      await one<{ id: string }>('SELECT id FROM exchange.import WHERE kind = $1 ORDER BY created_at DESC LIMIT 1', [
        kind,
      ])
    ).id;
  const undo = async (kind: ImportKind) => database.app.get(UndoImport).run(manager, await lastImport(kind));
  const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));

  describe('of attendance', () => {
    const truth = truthOf('attendance-paper-2021.truth.json');
    const marks: { national_id: string; date: string; status: string | null }[] = truth.marks;
    let cohort: TestCohort;
    beforeAll(async () => {
      cohort = await aCohort(database, { trainees: 1, startsOn: '2021-04-01', endsOn: '2021-08-31' });
      await enrol(cohort, [...new Set(marks.map(({ national_id }) => national_id))], '2021-04-01');
    });

    async function enrol({ id }: TestCohort, nationalIds: string[], on: string) {
      const persons = await database.app.get(People).findByNationalIds(nationalIds);
      for (const personId of persons.values())
        await database.query(
          `INSERT INTO training.enrolment (id, person_id, cohort_id, state, intent, enrolled_on) VALUES ($1, $2, $3, 'active', 'seeks_work', $4)`,
          [randomUUID(), personId, id, on],
        );
    }

    const written = (status: string) =>
      count(
        'training.attendance a JOIN training.class_session s ON s.id = a.session_id WHERE s.cohort_id = $1 AND a.status = $2',
        [cohort.id, status],
      );
    const session = (on: string) =>
      database.query<{ id: string; state: string; version: number; markedBy: string | null }>(
        `SELECT id, state, version, marked_by AS "markedBy" FROM training.class_session WHERE cohort_id = $1 AND on_day = $2 ORDER BY starts_at`,
        [cohort.id, on],
      );

    it('a coordinator names the cohort of a paper sheet, or it is not taken', async () => {
      await expect(importFile('attendance', 'attendance-paper-2021.csv')).rejects.toMatchObject({
        fields: [{ pointer: '/cohortId', code: 'import.cohort_needed' }],
      });
    });

    it('the marks of a paper sheet become the sheets of its days, the planned class among them, and undone nothing is left', async () => {
      const planned = await plan('2021-04-04');
      const report = await importFile('attendance', 'attendance-paper-2021.csv', { cohortId: cohort.id });
      expect(report).toMatchObject({ rows: 30, accepted: 30 });
      for (const status of ['present', 'late', 'excused', 'absent'])
        expect([status, await written(status)]).toEqual([
          status,
          marks.filter((mark) => mark.status === status).length,
        ]);
      expect(await session('2021-04-04')).toEqual([{ id: planned, state: 'held', version: 2, markedBy: null }]);
      expect(await count('training.class_session WHERE cohort_id = $1', [cohort.id])).toBe(24);
      expect(await count(`platform.audit_entry WHERE action = 'attendance:mark' AND thing_id = $1`, [planned])).toBe(1);
      await undo('attendance');
      expect(await count('training.attendance')).toBe(0);
      expect(await count('training.class_session WHERE cohort_id = $1', [cohort.id])).toBe(1);
      expect((await session('2021-04-04'))[0]).toMatchObject({ id: planned, state: 'planned' });
    });

    it('a sheet that the trainer saved after the import keeps the import from being undone', async () => {
      await importFile('attendance', 'attendance-paper-2021.csv', { cohortId: cohort.id });
      const [sheet] = await session('2021-04-06');
      const enrolment = await one<{ id: string }>(
        'SELECT enrolment_id AS id FROM training.attendance WHERE session_id = $1',
        [sheet!.id],
      );
      await database.app
        .get(SheetsService)
        .save(cohort.trainer, sheet!.id, sheet!.version, [{ enrolmentId: enrolment.id, status: 'excused' }]);
      const before = await count('training.attendance');
      await expect(undo('attendance')).rejects.toMatchObject({ code: 'import.depended_on' });
      expect(await count('training.attendance')).toBe(before);
    });

    it('who is not in the cohort is refused by name, and a day before she came is left out with a word', async () => {
      const [known, late] = [...new Set(marks.map(({ national_id }) => national_id))];
      const other = await aCohort(database, { trainees: 0, startsOn: '2021-04-01', endsOn: '2021-08-31' });
      await enrol(other, [late!], '2021-05-01');
      await plan('2021-04-04', other);
      const sheet = csv('الاسم,رقم الهوية,4/4/2021,4/5/2021', `ليلى,${known},ح,ح`, `سارة,${late},ح,غ`);
      const report: Report = await importFile('attendance', 'sheet.csv', { cohortId: other.id, bytes: sheet });
      expect(report).toMatchObject({ rows: 2, accepted: 1 });
      expect(report.rejected).toEqual([
        expect.objectContaining({ row: 2, column: 'national_id', code: 'attendance.not_enrolled' }),
      ]);
      expect(report.warnings).toEqual([
        expect.objectContaining({ row: 3, column: '2021-04-04', code: 'attendance.not_on_roster' }),
      ]);
    });

    async function plan(on: string, of = cohort): Promise<string> {
      const id = randomUUID();
      await database.query(
        `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, on_day, starts_at, ends_at)
         VALUES ($1, $2, $3, $4, $5::date, $5::date + interval '10 hours', $5::date + interval '13 hours')`,
        [id, of.id, of.courses[0]!.id, of.centreId, on],
      );
      return id;
    }
  });

  describe('of a census', () => {
    const truth = truthOf('census-2021.truth.json');

    it('answers and silences stand in the census of their day, and the manager who closes it gets the estimate', async () => {
      await database.query('UPDATE companies.company SET verified_at = now()');
      const report = await importFile('census', 'census-2021.csv');
      expect(report).toMatchObject({ rows: truth.expect.rows, accepted: truth.expect.accepted });
      const census = await one<{ id: string; open: boolean }>(
        `SELECT id, closed_at IS NULL AS open FROM companies.census WHERE reference_on = '2021-03-15'`,
      );
      expect(census.open).toBe(true);
      const states = await database.query<{ state: string; n: number }>(
        'SELECT state, count(*)::int AS n FROM companies.census_answer WHERE census_id = $1 GROUP BY state',
        [census.id],
      );
      const counts = Object.fromEntries(states.map(({ state, n }) => [state, n]));
      expect(counts.complete).toBe(truth.summary.companies_counted);
      expect(counts.refused).toBeGreaterThan(0);
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(truth.summary.companies);
      await undo('census');
      expect(await count('companies.census')).toBe(0);
      expect(await count('companies.census_answer')).toBe(0);
    });

    it('a closed census takes no more answers, and its import is not undone', async () => {
      await importFile('census', 'census-2021.csv');
      const { id } = await one<{ id: string }>('SELECT id FROM companies.census');
      await database.app.get(CloseCensus).run(manager, id);
      const { estimate } = await one<{ estimate: { total: number } }>('SELECT estimate FROM companies.census');
      expect(Math.round(estimate.total)).toBe(Math.round(truth.estimate.professionals));
      await expect(undo('census')).rejects.toMatchObject({ code: 'import.depended_on' });
      await expect(importFile('census', 'census-2021.csv')).rejects.toMatchObject({ code: 'census.closed' });
    });
  });

  describe('of work', () => {
    const truth: { persons: { national_id: string; company_says: string | null; kind: string }[] } =
      truthOf('placements-survey.truth.json');
    const said = (state: string) => truth.persons.filter(({ company_says }) => company_says === state).length;

    it('what companies say begins and ends work, with its milestones; what a survey says otherwise is left to settle', async () => {
      const report = await importFile('placements', 'placements-2021.csv');
      expect(report.rejected.every(({ code }) => code === 'person.unknown')).toBe(true);
      const started = await count('hiring.placement');
      expect(started).toBe(report.accepted);
      expect(started).toBeGreaterThan(said('employed') + said('left') - 5);
      const ended = await count('hiring.placement WHERE ended_on IS NOT NULL');
      expect(await count(`ledger.milestone WHERE kind = 'placed' AND placement_id IS NOT NULL`)).toBe(started);
      expect(await count(`ledger.milestone WHERE kind = 'job_ended'`)).toBe(ended);
      expect(await count(`hiring.placement WHERE end_reason = 'moved_away'`)).toBeGreaterThan(5);

      const survey = await importFile('placements', 'survey-2022-02.csv');
      const differing = survey.rejected.filter(({ code }) => code === 'placement.differs').length;
      const contradictions = truth.persons.filter(({ kind }) =>
        /company (left|employed), |different/.test(kind),
      ).length;
      expect(differing).toBeGreaterThanOrEqual(contradictions - 1);
      expect(differing).toBeLessThanOrEqual(contradictions + 1);
      await undo('placements');
      expect(await count('hiring.placement')).toBe(started);
      await database.query(`UPDATE exchange.import SET created_at = created_at - interval '1 day' WHERE id = $1`, [
        await lastImport('placements'),
      ]);
      await undo('placements');
      expect(await count('hiring.placement')).toBe(0);
      expect(
        await count(`ledger.milestone m WHERE m.kind IN ('placed', 'job_ended') AND m.reverses IS NULL
          AND NOT EXISTS (SELECT FROM ledger.milestone r WHERE r.reverses = m.id)`),
      ).toBe(0);
    });

    it('work that the company confirmed since is not taken back', async () => {
      await importFile('placements', 'placements-2021.csv');
      await database.query(
        `UPDATE hiring.retention_check SET company_says = 'employed' WHERE id = (SELECT id FROM hiring.retention_check LIMIT 1)`,
      );
      await expect(undo('placements')).rejects.toMatchObject({ code: 'import.depended_on' });
    });
  });

  describe('of applicants and graduates', () => {
    let cohort: TestCohort;
    let intakeId: string;
    const KNOWN = '045129384';
    const applicant = (nationalId: string, phone: string) =>
      `محمود محمود رائد الحلو,${nationalId},12/03/1998,${phone},10/05/2021`;
    const HEADER = 'الاسم الرباعي,رقم الهوية,تاريخ الميلاد,الجوال,تاريخ التقديم';
    beforeAll(async () => {
      cohort = await aCohort(database, { trainees: 0, startsOn: '2021-06-01', endsOn: '2021-12-01' });
      intakeId = randomUUID();
      await database.query(
        `INSERT INTO training.intake (id, programme_id, centre_id, track, title_ar, title_en, opens_on, closes_on, seats, criteria_ar, criteria_en)
         SELECT $1, $2, $3, k.track, 'قبول', 'Intake', '2021-05-01', '2021-05-20', 20, '', '' FROM curriculum.curriculum k WHERE code = 'full-stack-web'`,
        [intakeId, cohort.programmeId, cohort.centreId],
      );
      await database.query('UPDATE training.cohort SET intake_id = $2 WHERE id = $1', [cohort.id, intakeId]);
    });

    const phoneOf = async (nationalId: string) => {
      const id = (await database.app.get(People).findByNationalIds([nationalId])).get(nationalId)!;
      return (await database.app.get(People).contacts([id])).get(id)?.phone;
    };
    const applications = () => count(`training.application WHERE intake_id = $1 AND state = 'submitted'`, [intakeId]);

    it('applicants of an intake wait there for a decision, once, and a newer phone of somebody known is kept', async () => {
      const before = await phoneOf(KNOWN);
      const bytes = csv(HEADER, applicant(KNOWN, '0599000111'), applicant('400000006', '0599000222'));
      await importFile('applicants', 'a.csv', { cohortId: cohort.id, bytes });
      expect(await applications()).toBe(2);
      const fact = await one<{ on: string; programme: string; funder: string }>(
        `SELECT occurred_on AS on, programme_id AS programme, funder FROM ledger.milestone m WHERE kind = 'applied' AND programme_id = $1 LIMIT 1`,
        [cohort.programmeId],
      );
      expect(fact).toEqual({ on: '2021-05-10', programme: cohort.programmeId, funder: 'Donor' });
      expect(await phoneOf(KNOWN)).toBe('+970599000111');
      await importFile('applicants', 'again.csv', { cohortId: cohort.id, bytes });
      expect(await applications()).toBe(2);
      await undo('applicants');
      expect(await applications()).toBe(2);
      await database.query(`DELETE FROM exchange.import WHERE id = $1`, [await lastImport('applicants')]);
      await undo('applicants');
      expect(await applications()).toBe(0);
      expect(await phoneOf(KNOWN)).toBe(before);
    });

    it('an application that was decided since keeps the import from being undone', async () => {
      await importFile('applicants', 'a.csv', { cohortId: cohort.id, bytes: csv(HEADER, applicant(KNOWN, '')) });
      await database.query(
        `UPDATE training.application SET state = 'admitted', decided_on = '2021-05-25', version = version + 1 WHERE intake_id = $1`,
        [intakeId],
      );
      await expect(undo('applicants')).rejects.toMatchObject({ code: 'import.depended_on' });
    });

    it('graduates of a cohort stand on its roster as graduated, counted under its programme', async () => {
      const report = await importFile('graduates', 'first-batch.xlsx', { cohortId: cohort.id });
      const graduated = () => count(`training.enrolment WHERE cohort_id = $1 AND state = 'graduated'`, [cohort.id]);
      expect(await graduated()).toBe(report.accepted);
      expect(
        await count(
          `ledger.milestone WHERE kind = 'graduated' AND cohort_id = $1 AND programme_id = $2 AND track IS NOT NULL`,
          [cohort.id, cohort.programmeId],
        ),
      ).toBe(report.accepted);
      await undo('graduates');
      expect(await graduated()).toBe(0);
    });
  });
});
