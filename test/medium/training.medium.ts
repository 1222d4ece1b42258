import { randomUUID } from 'node:crypto';
import { Ledger } from '#ledger';
import { People, Profiles } from '#people';
import { type Actor } from '#platform';
import { CohortsService } from '../../libs/training/src/cohorts/cohorts.service.js';
import { EnrolTrainees } from '../../libs/training/src/enrolments/enrol-trainees.command.js';
import { ChangeEnrolment } from '../../libs/training/src/enrolments/change-enrolment.command.js';
import { GraduateCohort } from '../../libs/training/src/graduation/graduate-cohort.command.js';
import { GraduationsService } from '../../libs/training/src/graduation/graduations.service.js';
import { PublicCertificates } from '../../libs/training/src/certificates/public-certificates.js';
import { RevokeCertificates } from '../../libs/training/src/certificates/revoke-certificate.command.js';
import { aCohort, aPersonKnownTo, aSession, passEverything, type TestCohort } from '../factories/cohort.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const MANAGER = { language: 'en' as const, grants: [{ role: 'manager' as const, scope: null }] };

describe('Training', () => {
  let house: TestDatabase;
  let manager: Actor;
  beforeAll(async () => {
    house = await testDatabase({ demo: true });
    const [row] = await house.query<{ id: string }>(`SELECT id FROM identity.account WHERE email LIKE 'manager@%'`);
    manager = { ...MANAGER, accountId: row!.id };
  });
  afterAll(() => house.close());

  const enrol = (cohort: TestCohort, personIds: string[]) =>
    house.app.get(EnrolTrainees).enrol(cohort.coordinator, cohort.id, { personIds, on: '2026-09-01' });
  const kindsOf = async (personId: string) =>
    (await house.app.get(Ledger).history(personId)).milestones
      .filter(({ reverses }) => reverses === null)
      .map(({ kind }) => kind);

  it('gives the last seat to one of two who ask for it at once', async () => {
    const cohort = await aCohort(house, { trainees: 3, state: 'planned' });
    await house.query('UPDATE training.cohort SET capacity = 4 WHERE id = $1', [cohort.id]);
    const [amal, basil] = [await aPersonKnownTo(house, cohort), await aPersonKnownTo(house, cohort)];
    const outcomes = await Promise.allSettled([enrol(cohort, [amal]), enrol(cohort, [basil])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((one) => one.status === 'rejected')!;
    expect(refused.reason).toMatchObject({ code: 'cohort.full' });
    const [seated] = await house.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM training.enrolment WHERE cohort_id = $1',
      [cohort.id],
    );
    expect(seated!.count).toBe(4);
    const kinds = [await kindsOf(amal), await kindsOf(basil)].filter((one) => one.length);
    expect(kinds).toEqual([['enrolled']]);
  });

  it('enrols nobody once the roster is frozen, and nobody whom the centre does not know', async () => {
    const cohort = await aCohort(house, { trainees: 1 });
    const amal = await aPersonKnownTo(house, cohort);
    const elsewhere = await aPersonKnownTo(house, await aCohort(house, { trainees: 0 }));
    await expect(enrol(cohort, [elsewhere])).rejects.toMatchObject({ fields: [{ code: 'person.unknown' }] });
    await house.query(`UPDATE training.cohort SET roster_frozen_on = '2026-09-05' WHERE id = $1`, [cohort.id]);
    await expect(enrol(cohort, [amal])).rejects.toMatchObject({ code: 'cohort.frozen' });
    await house.query('UPDATE training.cohort SET roster_frozen_on = NULL WHERE id = $1', [cohort.id]);
    await enrol(cohort, [amal]);
    expect(await kindsOf(amal)).toEqual(['enrolled', 'started']);
    await expect(enrol(cohort, [amal])).rejects.toMatchObject({ code: 'enrolment.exists' });
  });

  it('lets a trainee leave once, with a reason that stands in the ledger, and keeps her on the list', async () => {
    const cohort = await aCohort(house, { trainees: 2 });
    const [leen] = cohort.enrolments;
    const change = (request: object, version: number) =>
      house.app.get(ChangeEnrolment).change(cohort.coordinator, leen!.id, request as never, version);
    await expect(change({ state: 'withdrawn', on: '2026-10-01' }, 1)).rejects.toMatchObject({
      fields: [{ pointer: '/reason', code: 'enrolment.reason_needed' }],
    });
    const left = await change({ state: 'withdrawn', reason: 'found_work', on: '2026-10-01' }, 1);
    expect(left).toMatchObject({ state: 'withdrawn', endedOn: '2026-10-01', can: { exit: false, return: false } });
    await expect(change({ state: 'dismissed', reason: 'attendance' }, 2)).rejects.toMatchObject({
      code: 'enrolment.wrong_state',
    });
    await expect(change({ state: 'active' }, 1)).rejects.toMatchObject({ code: 'request.stale' });
    const { milestones } = await house.app.get(Ledger).history(leen!.personId);
    expect(milestones.at(-1)).toMatchObject({ kind: 'withdrawn', reason: 'found_work', cohortId: cohort.id });
  });

  it('graduates those who meet the rule in one transaction, and nobody when one of them does not', async () => {
    const cohort = await aCohort(house, { trainees: 3 });
    const [leen, sara, tala] = cohort.enrolments;
    await aSession(house, cohort, { on: '2026-09-06', state: 'held' });
    await passEverything(house, cohort, [leen!.id, sara!.id]);
    const overview = await house.app.get(GraduationsService).read(cohort.coordinator, cohort.id);
    expect(overview).toMatchObject({ trainees: 3, meet: 2, parts: { attendance: 2, capstone: 2 } });
    expect(overview.items[0]).toMatchObject({ person: { id: tala!.personId }, meets: false });
    expect(overview.items[0]!.reasons).toContainEqual({ code: 'attendance', course: null, have: 0, need: 80 });

    const graduate = (personIds: string[]) =>
      house.app.get(GraduateCohort).graduate(cohort.coordinator, cohort.id, { personIds, on: '2026-11-01' });
    await expect(graduate([leen!.personId, tala!.personId])).rejects.toMatchObject({
      code: 'graduation.rule_not_met',
      details: { personIds: [tala!.personId] },
    });
    expect(await kindsOf(leen!.personId)).toEqual([]);
    const serials = await graduate([leen!.personId, sara!.personId]);
    expect(await kindsOf(leen!.personId)).toEqual(['completed', 'graduated']);
    const check = await house.app.get(PublicCertificates).check(serials.get(leen!.personId)!.toLowerCase());
    expect(check).toMatchObject({ state: 'valid', hours: 480, graduatedOn: '2026-11-01' });
    const skills = await house.app.get(Profiles).skillsOf([leen!.personId]);
    expect(skills.get(leen!.personId)).toContainEqual({ code: 'typescript', level: 3, source: 'FSW-201' });
    await expect(graduate([leen!.personId])).rejects.toMatchObject({ code: 'graduation.wrong_state' });
    const [audited] = await house.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM platform.audit_entry WHERE action = 'cohort:graduate' AND thing_id = ANY($1)`,
      [[leen!.id, sara!.id]],
    );
    expect(audited!.count).toBe(2);
  });

  it('takes a graduation back with its certificate, and replaces one that says something wrong', async () => {
    const cohort = await aCohort(house, { trainees: 2 });
    await aSession(house, cohort, { on: '2026-09-06', state: 'held' });
    await passEverything(
      house,
      cohort,
      cohort.enrolments.map(({ id }) => id),
    );
    const [leen, sara] = cohort.enrolments;
    const personIds = cohort.enrolments.map(({ personId }) => personId);
    const serials = await house.app.get(GraduateCohort).graduate(cohort.coordinator, cohort.id, { personIds });
    const revoke = (personId: string, reason: 'not_earned' | 'wrong_data') =>
      house.app.get(RevokeCertificates).revoke(manager, serials.get(personId)!, { reason }, 1);
    await revoke(leen!.personId, 'not_earned');
    await revoke(sara!.personId, 'wrong_data');
    const gone = await house.app.get(PublicCertificates).check(serials.get(leen!.personId)!);
    expect(gone).toMatchObject({ state: 'revoked', name: null, reason: { en: expect.any(String) } });
    const { milestones } = await house.app.get(Ledger).history(leen!.personId);
    expect(milestones.filter(({ kind }) => kind === 'graduated').map(({ reverses }) => reverses !== null)).toEqual([
      false,
      true,
    ]);
    const states = await house.query<{ id: string; state: string; valid: number }>(
      `SELECT e.id, e.state, (SELECT count(*)::int FROM training.certificate f WHERE f.enrolment_id = e.id AND f.revoked_on IS NULL) AS valid
       FROM training.enrolment e WHERE cohort_id = $1`,
      [cohort.id],
    );
    expect(states).toContainEqual({ id: leen!.id, state: 'completed', valid: 0 });
    expect(states).toContainEqual({ id: sara!.id, state: 'graduated', valid: 1 });
  });

  it('refuses to change a published curriculum version, even to somebody who writes SQL by hand', async () => {
    for (const statement of [
      'UPDATE curriculum.curriculum_version SET attendance_percent = 10',
      'DELETE FROM curriculum.course_skill',
      'UPDATE curriculum.course SET hours = hours + 1',
      `INSERT INTO curriculum.assessment SELECT gen_random_uuid(), course_id, 'more', title_ar, title_en, 1, 9 FROM curriculum.assessment LIMIT 1`,
      'TRUNCATE curriculum.assessment CASCADE',
    ])
      await expect(house.query(statement)).rejects.toThrow();
    await expect(house.query('DELETE FROM curriculum.course')).rejects.toThrow('never changes');
  });

  it('registers nobody twice: a person of the register can be in two cohorts, and is one person', async () => {
    const [first, second] = [await aCohort(house, { trainees: 0 }), await aCohort(house, { trainees: 0 })];
    const amal = await aPersonKnownTo(house, first);
    await house.app.get(People).linkCentre([amal], second.centreId);
    await enrol(first, [amal]);
    await enrol(second, [amal]);
    expect(await kindsOf(amal)).toEqual(['enrolled', 'started', 'enrolled', 'started']);
    await expect(enrol(first, [randomUUID()])).rejects.toMatchObject({ fields: [{ code: 'person.unknown' }] });
  });
});

describe('The rate of a cohort on a list', () => {
  let house: TestDatabase;
  beforeAll(async () => {
    house = await testDatabase();
  });
  afterAll(() => house.close());

  it('follows every mark that is made, changed or taken away, and counts what nobody marked as missed', async () => {
    const cohort = await aCohort(house, { trainees: 2 });
    const session = await aSession(house, cohort, { on: '2026-09-06', state: 'held' });
    const rate = async () => (await house.app.get(CohortsService).read(cohort.coordinator, cohort.id)).attendanceRate;
    expect(await rate()).toBe(0);
    await passEverything(
      house,
      cohort,
      cohort.enrolments.map(({ id }) => id),
    );
    expect(await rate()).toBe(1);
    const mark = (status: string) =>
      house.query(
        `INSERT INTO training.attendance (session_id, enrolment_id, status) VALUES ($1, $2, $3)
         ON CONFLICT (session_id, enrolment_id) DO UPDATE SET status = excluded.status`,
        [session, cohort.enrolments[0]!.id, status],
      );
    await mark('absent');
    expect(await rate()).toBe(0.5);
    await mark('excused');
    expect(await rate()).toBe(1);
    await house.query('DELETE FROM training.attendance WHERE session_id = $1 AND enrolment_id = $2', [
      session,
      cohort.enrolments[0]!.id,
    ]);
    expect(await rate()).toBe(0.5);
  });
});
