import { randomUUID } from 'node:crypto';
import { addDays, Clock } from '#platform';
import { castOf } from '../../apps/api/src/demo/cast.js';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

const cohort = (number: number) => demoId('cohort', number);
const key = () => ({ 'Idempotency-Key': randomUUID() });

describe('Who runs which cohorts', () => {
  let house: TestApp;
  let today: string;
  let rana: Caller, samer: Caller, manager: Caller, trainer: Caller, leen: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    today = house.app.get(Clock).today();
    [rana, samer, manager] = [
      await signIn(house, 'coordinator'),
      await signIn(house, 'coordinator2'),
      await signIn(house, 'manager'),
    ];
    [trainer, leen] = [await signIn(house, 'trainer'), await signIn(house, 'trainee')];
  });
  afterAll(() => house.close());

  const codes = async (caller: Caller) =>
    ((await caller.get('/api/v1/cohorts').expect(200)).body.items as { code: string }[]).map(({ code }) => code).sort();

  it('a coordinator sees the cohorts of her centre, a trainer her own, a manager all', async () => {
    expect(await codes(rana)).toEqual(['NBS-SD-06', 'NBS-SD-07']);
    expect(await codes(samer)).toEqual(['HBN-DA-03', 'HBN-UX-04']);
    expect(await codes(trainer)).toEqual(['NBS-SD-07']);
    expect(await codes(manager)).toHaveLength(4);
  });

  it('what belongs to the other centre looks as if it were not there', async () => {
    const foreign = cohort(3);
    const under = [`cohorts/${foreign}`, `cohorts/${foreign}/graduation`, `cohorts/${foreign}/enrolments`];
    for (const path of [...under, `intakes/${demoId('intake', 4)}`]) await rana.get(`/api/v1/${path}`).expect(404);
    await rana
      .post(`/api/v1/cohorts/${foreign}/enrolments`)
      .set(key())
      .send({ personIds: [castOf(2)[0]!.id] })
      .expect(404);
    await rana
      .post(`/api/v1/cohorts/${foreign}/graduation`)
      .set(key())
      .send({ personIds: [castOf(3)[0]!.id] })
      .expect(404);
    await rana
      .patch(`/api/v1/enrolments/${demoId('enrolment', castOf(3)[0]!.id)}`)
      .set('If-Match', '"v1"')
      .send({ state: 'withdrawn', reason: 'family' })
      .expect(404);
    await trainer
      .patch(`/api/v1/cohorts/${cohort(2)}`)
      .set('If-Match', '"v1"')
      .send({ capacity: 31 })
      .expect(403);
  });

  it('a coordinator plans a cohort; what is wrong is said beside its field, and a stale change is refused', async () => {
    const { body: curricula } = await samer.get('/api/v1/curricula').expect(200);
    const design = curricula.items.find((one: { code: string }) => one.code === 'ui-ux-design');
    const { body: version } = await samer.get(`/api/v1/curricula/${design.id}/versions/1`).expect(200);
    const plan = {
      code: 'HBN-UX-05',
      title: { ar: 'الخليل 5 · تصميم الواجهات', en: 'Hebron 5 · UI/UX design' },
      centreId: demoId('centre', 2),
      curriculumVersionId: version.id,
      programmeId: demoId('programme', 2),
      capacity: 20,
      startsOn: addDays(today, 90),
      endsOn: addDays(today, 216),
      rosterFrozenOn: addDays(today, 104),
      trainerIds: [demoId('account', 'trainer2')],
    };
    const refused = async (change: object, pointer: string, caller = samer) => {
      const { body } = await caller
        .post('/api/v1/cohorts')
        .set(key())
        .send({ ...plan, ...change })
        .expect(422);
      expect(body.errors.map((one: { pointer: string }) => one.pointer)).toEqual([pointer]);
    };
    await refused({ endsOn: today }, '/endsOn');
    await refused({ centreId: demoId('centre', 1) }, '/centreId');
    await refused({ curriculumVersionId: randomUUID() }, '/curriculumVersionId');
    await refused({ code: 'HBN-DA-03' }, '/code');
    await refused({ trainerIds: [demoId('account', 'analyst')] }, '/trainerIds');
    await refused({ title: { ar: 'عربي فقط' } }, '/title/en');
    const { body: made } = await samer.post('/api/v1/cohorts').set(key()).send(plan).expect(201);
    expect(made).toMatchObject({ state: 'planned', counts: { seated: 0 }, can: { enrol: true, start: true } });
    expect(made.trainers[0].id).toBe(demoId('account', 'trainer2'));
    const change = (version: number) =>
      samer.patch(`/api/v1/cohorts/${made.id}`).set('If-Match', `"v${version}"`).send({ capacity: 24 });
    await change(1).expect(200);
    await change(1).expect(412);
    await samer.patch(`/api/v1/cohorts/${made.id}`).send({ capacity: 25 }).expect(428);
    const trainer2 = await signIn(house, 'trainer2');
    await trainer2.get(`/api/v1/cohorts/${made.id}`).expect(200);
    const cancelled = await samer
      .put(`/api/v1/cohorts/${made.id}/state`)
      .set('If-Match', '"v2"')
      .send({ state: 'cancelled' })
      .expect(200);
    expect(cancelled.body.can).toMatchObject({ enrol: false, start: false, graduate: false });
  });

  it('a coordinator goes through the applications: admits, refuses with a reason, and the seats run out', async () => {
    const intake = demoId('intake', 4);
    const { body } = await samer.get(`/api/v1/applications?intakeId=${intake}&state=waiting`).expect(200);
    expect(body.items).toHaveLength(20);
    const ids = body.items.map((one: { id: string }) => one.id) as string[];
    const decide = (request: object) => samer.post(`/api/v1/intakes/${intake}/decisions`).set(key()).send(request);
    const without = await decide({ applicationIds: [ids[0]], decision: 'rejected' }).expect(422);
    expect(without.body.errors[0].pointer).toBe('/reason');
    await decide({ applicationIds: [ids[0]], decision: 'rejected', reason: 'age' }).expect(201);
    const nine = await decide({ applicationIds: ids.slice(1, 10), decision: 'admitted' }).expect(409);
    expect(nine.body.code).toBe('intake.full');
    await decide({ applicationIds: ids.slice(1, 9), decision: 'admitted' }).expect(201);
    await decide({ applicationIds: ids.slice(9), decision: 'waitlisted' }).expect(201);
    const again = await decide({ applicationIds: ids.slice(1, 3), decision: 'rejected', reason: 'other' }).expect(409);
    expect(again.body).toMatchObject({ code: 'application.wrong_state', details: { applications: expect.any(Array) } });
    await rana
      .post(`/api/v1/intakes/${intake}/decisions`)
      .set(key())
      .send({ applicationIds: [ids[9]], decision: 'admitted' })
      .expect(404);
    const { body: admitted } = await samer.get(`/api/v1/applications?intakeId=${intake}&state=admitted`).expect(200);
    const personIds = admitted.items
      .filter((one: { cohortId: string | null }) => one.cohortId === null)
      .map((one: { person: { id: string } }) => one.person.id) as string[];
    const enrolled = await samer
      .post(`/api/v1/cohorts/${cohort(4)}/enrolments`)
      .set(key())
      .send({ personIds })
      .expect(201);
    expect(enrolled.body.items).toHaveLength(8);
    const { body: waiting } = await samer.get(`/api/v1/applications?intakeId=${intake}&state=waitlisted`).expect(200);
    const full = await samer
      .post(`/api/v1/cohorts/${cohort(4)}/enrolments`)
      .set(key())
      .send({ personIds: [waiting.items[0].person.id] })
      .expect(409);
    expect(full.body.code).toBe('cohort.full');
  });

  it('a trainee applies to an open intake once, sees only her own application, and takes it back', async () => {
    const open = (await visitor(house).get('/api/v1/public/intakes').expect(200)).body.items;
    expect(open.map((one: { id: string }) => one.id)).toContain(demoId('intake', 4));
    const apply = (intake: string) =>
      leen.post(`/api/v1/intakes/${intake}/applications`).set(key()).send({ intent: 'further_study' });
    const { body: made } = await apply(demoId('intake', 4)).expect(201);
    expect((await apply(demoId('intake', 4)).expect(409)).body.code).toBe('application.exists');
    expect((await apply(demoId('intake', 3)).expect(409)).body.code).toBe('intake.closed');
    const next = await rana
      .post('/api/v1/intakes')
      .set(key())
      .send({
        programmeId: demoId('programme', 1),
        centreId: demoId('centre', 1),
        track: 'software-development',
        title: { ar: 'دورة الربيع', en: 'Spring intake' },
        criteria: { ar: 'الشروط ذاتها', en: 'As before' },
        opensOn: addDays(today, 10),
        closesOn: addDays(today, 40),
        seats: 20,
      })
      .expect(201);
    await apply(next.body.id).expect(404); // nobody has announced it yet
    const { body: own } = await leen.get('/api/v1/applications').expect(200);
    expect(new Set(own.items.map((one: { person: { id: string } }) => one.person.id))).toEqual(
      new Set([demoId('person', 'trainee')]),
    );
    const trainee2 = await signIn(house, 'trainee2');
    await trainee2.get(`/api/v1/applications/${made.id}`).expect(404);
    await trainee2.post(`/api/v1/applications/${made.id}/withdrawal`).expect(404);
    expect((await leen.post(`/api/v1/applications/${made.id}/withdrawal`).expect(201)).body.state).toBe('withdrawn');
    await leen
      .post(`/api/v1/intakes/${demoId('intake', 4)}/applications`)
      .set(key())
      .send({ intent: 'other', personId: castOf(2)[1]!.id })
      .expect(422);
  });

  it('anybody checks a certificate; its owner and her coordinator print it, the other centre finds nothing', async () => {
    const { body } = await rana.get(`/api/v1/certificates?cohortId=${cohort(1)}`).expect(200);
    const { serial } = body.items.find((one: { revokedOn: string | null }) => one.revokedOn === null);
    const check = (written: string) => visitor(house).get(`/api/v1/public/certificates/${encodeURIComponent(written)}`);
    for (const written of [serial, serial.toLowerCase(), serial.replaceAll('-', ' ')])
      expect((await check(written).expect(200)).body).toMatchObject({ state: 'valid', serial, hours: 480 });
    const revoked = body.items.find((one: { revokedOn: string | null }) => one.revokedOn !== null);
    expect((await check(revoked.serial)).body).toMatchObject({ state: 'revoked', name: null });
    expect((await check('MSR-26-0000-0000-0')).body).toMatchObject({ state: 'unknown', name: null });
    expect((await check('%00')).status).toBeLessThan(500);
    await samer.get(`/api/v1/certificates/${serial}`).expect(404);
    await samer.get(`/api/v1/certificates/${serial}/pdf`).expect(404);
    await leen.get(`/api/v1/certificates/${serial}/pdf`).expect(404);
    const pdf = await rana.get(`/api/v1/certificates/${serial}/pdf`).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await rana.get(`/api/v1/certificates/${revoked.serial}/pdf`).expect(409);
    await rana
      .post(`/api/v1/certificates/${serial}/revocation`)
      .set('If-Match', '"v1"')
      .send({ reason: 'misused' })
      .expect(403);
  });

  it('people find skills by any writing of their names', async () => {
    const { body } = await rana.get(`/api/v1/skills?q=${encodeURIComponent('جافا سكريبت')}`).expect(200);
    expect(body.items.map((one: { code: string }) => one.code)).toContain('javascript');
    const typo = await rana.get('/api/v1/skills?q=javascrip').expect(200);
    expect(typo.body.items[0].code).toBe('javascript');
  });
});
