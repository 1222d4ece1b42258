import { randomUUID } from 'node:crypto';
import { Ledger } from '#ledger';
import { Profiles } from '#people';
import { type CastMember, castOf, TRAINEES } from '../../apps/api/src/demo/cast.js';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { ROLE } from '../factories/role.js';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

const key = () => ({ 'Idempotency-Key': randomUUID() });
const at = (version: number) => ({ 'If-Match': `"v${version}"` });

const fullName = ({ names }: CastMember) =>
  [names.first, names.father, names.grandfather, names.family].map(({ ar }) => ar).join(' ');

describe('From a pasted posting to work that lasts', () => {
  let house: TestApp;
  let company: Caller, company2: Caller, trainee: Caller, trainee2: Caller, coordinator: Caller, manager: Caller;
  const leen = TRAINEES.trainee;
  const adam = TRAINEES.trainee2;
  const graduates = castOf(3).slice(10, 16);

  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    [company, company2, trainee, trainee2, coordinator, manager] = (await Promise.all(
      ['company', 'company2', 'trainee', 'trainee2', 'coordinator', 'manager'].map((who) => signIn(house, who)),
    )) as [Caller, Caller, Caller, Caller, Caller, Caller];
    const skilled = [...graduates.slice(0, 4), leen, adam];
    await house.app.get(Profiles).raiseSkills(
      skilled.flatMap(({ id }, n) => [
        { personId: id, code: 'javascript', level: 3, source: 'test' },
        { personId: id, code: 'react', level: n === 1 ? 2 : 3, source: 'test' },
        { personId: id, code: 'git', level: 3, source: 'test' },
      ]),
    );
    await house.app.get(Ledger).record(
      [...graduates, leen, adam].map(({ id: personId }) => ({
        personId,
        kind: 'graduated' as const,
        occurredOn: '2025-06-30',
        cohortId: demoId('cohort', 1),
        track: 'software-development',
        funder: 'test',
      })),
    );
  });
  afterAll(() => house.close());

  const post = async (who: Caller, body: object = ROLE) =>
    (await who.post('/api/v1/roles').set(key()).send(body).expect(201)).body as { id: string; version: number };

  async function offered(roleId: string, person: Caller): Promise<{ id: string; version: number }> {
    const { body: application } = await person.post(`/api/v1/roles/${roleId}/applications`).set(key()).expect(201);
    const { body } = await company
      .post(`/api/v1/role-applications/${application.id}/offers`)
      .set(key())
      .send({
        amount: 400_000,
        currency: 'ILS',
        per: 'month',
        partTime: false,
        startsOn: '2026-01-04',
        expiresOn: '2099-01-01',
      })
      .expect(201);
    return body as { id: string; version: number };
  }

  it('a company is told what its posting says, in the words of the national list', async () => {
    const { body } = await company
      .post('/api/v1/roles/suggestion')
      .send({
        text: 'Front-end developer\nRamallah\nRequirements:\n- React, TypeScript\n- salary 3200-4800 NIS\n2 vacancies',
      })
      .expect(200);
    expect(body).toMatchObject({
      profession: 'developers',
      governorate: 'PS-RBH',
      salary: { min: 320_000, max: 480_000, currency: 'ILS', per: 'month' },
    });
    expect(body.skills.map((one: { skill: string }) => one.skill)).toEqual(
      expect.arrayContaining(['react', 'typescript']),
    );
    expect(body.skills[0].label.ar).not.toBe('');
  });

  it('a company reads which field of its role is wrong', async () => {
    const { body } = await company
      .post('/api/v1/roles')
      .set(key())
      .send({ ...ROLE, skills: [...ROLE.skills, { skill: 'alchemy', level: 2, need: 'required' }] })
      .expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/skills/3/skill', code: 'role.skill_unknown' });
    const reversed = { ...ROLE, salary: { ...ROLE.salary, min: 500_000 } };
    const answer = await company.post('/api/v1/roles').set(key()).send(reversed).expect(422);
    expect(answer.body.errors[0].pointer).toBe('/salary/max');
  });

  it('sees who fits without a name, birth date, gender or contact, until they apply', async () => {
    const role = await post(company);
    const { body, text } = await company.get(`/api/v1/roles/${role.id}/candidates`).expect(200);
    expect(body.fitting).toBeGreaterThanOrEqual(5);
    expect(body.items[0].fit).toMatchObject({ score: 100, requiredMet: 2, required: 2 });
    for (const person of [...graduates, adam])
      for (const told of [person.id, fullName(person), person.birthDate, person.nationalId, person.phone, person.email])
        expect(text).not.toContain(told);
    expect(Object.keys(body.items[0]).sort()).toEqual([
      'code',
      'fit',
      'governorate',
      'graduated',
      'invitedAt',
      'key',
      'name',
    ]);
    expect(text).not.toMatch(/gender|birth|cohort|email|phone/i);
    await trainee2.post(`/api/v1/roles/${role.id}/applications`).set(key()).expect(201);
    const board = (await company.get(`/api/v1/roles/${role.id}/board`).expect(200)).body;
    expect(board.applications[0].name.en).toContain('Adam');
    const drawer = await company.get(`/api/v1/role-applications/${board.applications[0].id}`).expect(200);
    expect(drawer.body.contact.phone).toBe(adam.phone);
  });

  it('knows by name who agreed to share the profile', async () => {
    const role = await post(company);
    await house.app.get(Profiles).giveConsent(graduates[0]!.id, 'share_profile');
    const { body } = await company.get(`/api/v1/roles/${role.id}/candidates`).expect(200);
    const named = body.items.filter((card: { name: unknown }) => card.name !== null);
    expect(JSON.stringify(named)).toContain(graduates[0]!.names.family.ar);
  });

  it('another company sees nothing of it, and one that is not verified sees no candidate', async () => {
    const role = await post(company);
    await company2.get(`/api/v1/roles/${role.id}`).expect(404);
    await company2.get(`/api/v1/roles/${role.id}/board`).expect(404);
    await company2.get(`/api/v1/roles/${role.id}/candidates`).expect(404);
    await company2.patch(`/api/v1/roles/${role.id}`).set(at(1)).send({ seats: 9 }).expect(404);
    const { body: application } = await trainee.post(`/api/v1/roles/${role.id}/applications`).set(key()).expect(201);
    await company2.get(`/api/v1/role-applications/${application.id}`).expect(404);
    await company2
      .patch(`/api/v1/role-applications/${application.id}`)
      .set(at(1))
      .send({ stage: 'shortlisted' })
      .expect(404);
    await house.query('UPDATE companies.company SET verified_at = NULL WHERE id = $1', [demoId('company', 1)]);
    const refused = await company.get(`/api/v1/roles/${role.id}/candidates`).expect(403);
    expect(refused.body.code).toBe('company.unverified');
    expect((await company.get(`/api/v1/roles/${role.id}/board`).expect(200)).body.verified).toBe(false);
    await house.query('UPDATE companies.company SET verified_at = now() WHERE id = $1', [demoId('company', 1)]);
  });

  it('a trainee sees why a role fits, is invited, applies once and takes it back', async () => {
    const role = await post(company);
    const { body: list } = await company.get(`/api/v1/roles/${role.id}/candidates?limit=200`).expect(200);
    for (const card of list.items)
      await company.post(`/api/v1/roles/${role.id}/invitations`).send({ candidate: card.key }).expect(204);
    const { body: own } = await trainee.get(`/api/v1/me/roles/${role.id}`).expect(200);
    expect(own).toMatchObject({ invited: true, inGovernorate: true, canApply: true, fit: { requiredMet: 2 } });
    const { body: fits } = await trainee.get('/api/v1/me/roles').expect(200);
    expect(fits.items.map((one: { role: { id: string } }) => one.role.id)).toContain(role.id);
    const { body: application } = await trainee.post(`/api/v1/roles/${role.id}/applications`).set(key()).expect(201);
    const twice = await trainee.post(`/api/v1/roles/${role.id}/applications`).set(key()).expect(409);
    expect(twice.body.code).toBe('role_application.exists');
    await trainee2.post(`/api/v1/role-applications/${application.id}/withdrawal`).set(at(1)).expect(404);
    await trainee.post(`/api/v1/role-applications/${application.id}/withdrawal`).set(at(1)).expect(200);
    const board = (await company.get(`/api/v1/roles/${role.id}/board`).expect(200)).body;
    expect(board.applications[0]).toMatchObject({ stage: 'withdrawn', name: null });
  });

  it('a stage is moved from the version that was seen, and only where the stages lead', async () => {
    const role = await post(company);
    const { body: application } = await trainee.post(`/api/v1/roles/${role.id}/applications`).set(key()).expect(201);
    const move = (body: object, version: number) =>
      company.patch(`/api/v1/role-applications/${application.id}`).set(at(version)).send(body);
    await move({ stage: 'shortlisted' }, 1).expect(200);
    await move({ stage: 'interview' }, 1).expect(412);
    await move({ stage: 'hired' }, 2).expect(422);
    expect((await move({ stage: 'rejected' }, 2).expect(422)).body.errors[0].pointer).toBe('/reason');
    await move({ stage: 'rejected', reason: 'experience' }, 2).expect(200);
    expect((await move({ stage: 'interview' }, 3).expect(409)).body.code).toBe('role_application.move');
    await company.patch(`/api/v1/role-applications/${application.id}`).send({ stage: 'applied' }).expect(428);
  });

  it('the last seat goes to one of two who accept at once', async () => {
    const role = await post(company);
    const [one, two] = [await offered(role.id, trainee), await offered(role.id, trainee2)];
    const answers = await Promise.all([
      trainee.post(`/api/v1/offers/${one.id}/accept`).set({ ...key(), ...at(one.version) }),
      trainee2.post(`/api/v1/offers/${two.id}/accept`).set({ ...key(), ...at(two.version) }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await company.get(`/api/v1/roles/${role.id}`).expect(200);
    expect(body).toMatchObject({ state: 'filled', pipeline: { hired: 1 } });
    const placements = await house.query<{ id: string }>('SELECT id FROM hiring.placement WHERE role_id = $1', [
      role.id,
    ]);
    expect(placements).toHaveLength(1);
    await company
      .post(`/api/v1/placements/${placements[0]!.id}/end`)
      .set(at(1))
      .send({ on: '2026-01-05', reason: 'other' })
      .expect(200);
  });

  it('accepting stands in the ledger with what the work is, ending takes the person out from that day on', async () => {
    const role = await post(company);
    const offer = await offered(role.id, trainee);
    await trainee2
      .post(`/api/v1/offers/${offer.id}/accept`)
      .set({ ...key(), ...at(offer.version) })
      .expect(404);
    const accepting = key();
    const accept = () => trainee.post(`/api/v1/offers/${offer.id}/accept`).set({ ...accepting, ...at(offer.version) });
    const { body } = await accept().expect(201);
    expect((await accept().expect(201)).body).toEqual(body);
    const milestones = () =>
      house.query<Record<string, string>>(
        `SELECT kind, occurred_on, company_size, placement_kind, profession, export, track, cohort_id FROM ledger.milestone
         WHERE person_id = $1 AND placement_id = $2 ORDER BY id`,
        [leen.id, body.placementId],
      );
    const placed = { company_size: 'large', placement_kind: 'employment', profession: 'developers', export: 'export' };
    const training = { track: 'software-development', cohort_id: demoId('cohort', 1) };
    expect(await milestones()).toEqual([{ kind: 'placed', occurred_on: '2026-01-04', ...placed, ...training }]);

    await company2
      .post(`/api/v1/placements/${body.placementId}/end`)
      .set(at(1))
      .send({ on: '2026-03-01', reason: 'resigned' })
      .expect(404);
    const end = (on: string) =>
      company.post(`/api/v1/placements/${body.placementId}/end`).set(at(1)).send({ on, reason: 'better_offer' });
    expect((await end('2026-01-04').expect(422)).body.errors[0].pointer).toBe('/on');
    expect((await end('2099-01-04').expect(422)).body.errors[0].code).toBe('placement.ends_in_future');
    const ended = await end('2026-03-01').expect(200);
    expect(ended.body).toMatchObject({ state: 'ended', endReason: 'better_offer', endedOn: '2026-03-01' });
    expect((await milestones()).map(({ kind, occurred_on }) => [kind, occurred_on])).toEqual([
      ['placed', '2026-01-04'],
      ['job_ended', '2026-03-01'],
    ]);
    const [{ n }] = (await house.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ledger.step WHERE person_id = $1 AND day = '2026-03-01' AND delta = -1`,
      [leen.id],
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(0);
  });

  it('two who disagree about a job stay visible until a coordinator of the centre settles it', async () => {
    const role = await post(company);
    const offer = await offered(role.id, trainee);
    const { body } = await trainee
      .post(`/api/v1/offers/${offer.id}/accept`)
      .set({ ...key(), ...at(offer.version) })
      .expect(201);
    const { body: own } = await trainee.get('/api/v1/me/placements').expect(200);
    const check = own.items
      .find(({ id }: { id: string }) => id === body.placementId)
      .checks.find(({ afterDays }: { afterDays: number }) => afterDays === 90);
    expect(check.state).toBe('due');
    const say = (who: Caller, says: string, version: number) =>
      who.patch(`/api/v1/retention-checks/${check.id}`).set(at(version)).send({ says });
    await say(company2, 'left', 1).expect(404);
    await say(trainee2, 'left', 1).expect(404);
    await say(trainee, 'employed', 1).expect(200);
    expect((await say(company, 'left', 2).expect(200)).body.state).toBe('disagreement');
    const { body: waiting } = await coordinator.get('/api/v1/attention/retention').expect(200);
    expect(waiting.disagreements).toBeGreaterThan(0);
    expect(waiting.items).toContainEqual(expect.objectContaining({ id: check.id, state: 'disagreement' }));
    const other = await signIn(house, 'coordinator2');
    const settle = (who: Caller) =>
      who
        .post(`/api/v1/retention-checks/${check.id}/settlement`)
        .set(at(3))
        .send({ outcome: 'employed', note: 'Payslips of three months.' });
    await settle(other).expect(404);
    expect((await settle(coordinator).expect(200)).body.state).toBe('confirmed');
    const rows = await house.query(
      `SELECT kind FROM ledger.milestone WHERE placement_id = $1 AND kind = 'retained_90' AND occurred_on = '2026-04-04'`,
      [body.placementId],
    );
    expect(rows).toHaveLength(1);
  });

  it('a visitor reads open roles of verified companies and nothing that is a draft', async () => {
    const draft = await post(company, { ...ROLE, state: 'draft' });
    const open = await post(company);
    await visitor(house).get(`/api/v1/public/roles/${draft.id}`).expect(404);
    await visitor(house).get(`/api/v1/public/roles/${open.id}`).expect(200);
    const { body } = await visitor(house).get('/api/v1/public/roles?limit=200').expect(200);
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(draft.id);
    const closed = await company.patch(`/api/v1/roles/${open.id}`).set(at(1)).send({ state: 'closed' }).expect(200);
    expect(closed.body.state).toBe('closed');
    await visitor(house).get(`/api/v1/public/roles/${open.id}`).expect(404);
    expect((await trainee.post(`/api/v1/roles/${open.id}/applications`).set(key()).expect(409)).body.code).toBe(
      'role.closed',
    );
    await manager.get(`/api/v1/roles/${open.id}`).expect(200);
  });
});
