import { randomUUID } from 'node:crypto';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { CAST, castOf } from '../../apps/api/src/demo/cast.js';
import { type Caller, signIn, startTestApp, type TestApp } from '../support/app.js';

describe('People', () => {
  let house: TestApp;
  let manager: Caller, coordinator: Caller, coordinator2: Caller, trainee: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    manager = await signIn(house, 'manager');
    coordinator = await signIn(house, 'coordinator');
    coordinator2 = await signIn(house, 'coordinator2');
    trainee = await signIn(house, 'trainee');
  });
  afterAll(() => house.close());

  const leen = demoId('person', 'trainee');
  const adam = demoId('person', 'trainee2');
  const register = (who: Caller, body: object) =>
    who.post('/api/v1/persons').set('Idempotency-Key', randomUUID()).send(body);
  const nobody = {
    names: { first: 'زهراء', father: 'نبيل', grandfather: 'عطا', family: 'الحلو' },
    birthDate: '2000-05-06',
    gender: 'female',
    governorate: 'PS-NBS',
  };

  async function idsSeenBy(who: Caller): Promise<Set<string>> {
    const ids = new Set<string>();
    let cursor = '';
    do {
      const { body } = await who.get(`/api/v1/persons?limit=50${cursor}`).expect(200);
      for (const { id } of body.items as { id: string }[]) ids.add(id);
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    return ids;
  }

  it('a coordinator sees the persons of the own centre, a manager all, a trainee herself, an analyst nobody', async () => {
    const first = [...castOf(1), ...castOf(2)].map(({ id }) => id);
    const [all, one, other] = [await idsSeenBy(manager), await idsSeenBy(coordinator), await idsSeenBy(coordinator2)];
    for (const id of first) expect(one.has(id)).toBe(true);
    for (const { id } of castOf(3)) expect(one.has(id)).toBe(false);
    expect([...other].some((id) => one.has(id))).toBe(false);
    for (const { id } of CAST) expect(all.has(id)).toBe(true);
    expect(await idsSeenBy(trainee)).toEqual(new Set([leen]));
    await coordinator.get(`/api/v1/persons/${leen}`).expect(200);
    await coordinator.get(`/api/v1/persons/${adam}`).expect(404);
    await coordinator2.get(`/api/v1/persons/${leen}/history`).expect(404);
    await coordinator2.get(`/api/v1/persons/${leen}/duplicates`).expect(404);
    await trainee.get(`/api/v1/persons/${adam}`).expect(404);
    await (await signIn(house, 'analyst')).get('/api/v1/persons').expect(403);
  });

  it('a person is found by another spelling, and only where the caller may see her', async () => {
    const { body } = await coordinator.get('/api/v1/persons').query({ q: 'لين' }).expect(200);
    expect(body.items.map((item: { id: string }) => item.id)).toContain(leen);
    const { body: other } = await coordinator2.get('/api/v1/persons').query({ q: 'Leen Masoud' }).expect(200);
    expect(other.items.map((item: { id: string }) => item.id)).not.toContain(leen);
  });

  it('an identity number is answered with its last four digits only', async () => {
    const { text, body } = await manager.get(`/api/v1/persons/${leen}`).expect(200);
    const { nationalId } = CAST.find(({ id }) => id === leen)!;
    expect(body.nationalIdEnding).toBe(nationalId.slice(-4));
    expect(text).not.toContain(nationalId);
  });

  it('a form is told which fields are wrong', async () => {
    const { body } = await register(coordinator, {
      ...nobody,
      nationalId: '439825978',
      phone: '12345',
      birthDate: '2031-01-01',
    }).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/birthDate',
      '/nationalId',
      '/phone',
    ]);
    await register(coordinator, { ...nobody, nationalId: '439825978', nationalIdReason: 'old Gaza number' }).expect(
      201,
    );
    await register(coordinator, { ...nobody, names: { ...nobody.names, first: '' } }).expect(422);
    await register(coordinator, { ...nobody, centreId: demoId('centre', 2) }).expect(422);
  });

  it('somebody who may be registered already is shown before a second record is made', async () => {
    const { id } = (
      await register(coordinator, { ...nobody, names: { ...nobody.names, family: 'الشاعر' } }).expect(201)
    ).body;
    const again = { ...nobody, names: { ...nobody.names, family: 'شاعر' }, birthDate: '2000-06-05' };
    const hint = await coordinator.post('/api/v1/persons/duplicates').send(again).expect(200);
    expect(hint.body.items).toEqual([expect.objectContaining({ id, reasons: ['same_name', 'birth_date_swapped'] })]);
    const { body } = await register(coordinator, again).expect(409);
    expect(body.code).toBe('person.duplicate_suspected');
    expect(body.details.candidates[0].person.id).toBe(id);
    const second = (await register(coordinator, { ...again, notTheSame: [id] }).expect(201)).body;
    const { body: left } = await coordinator.get(`/api/v1/persons/${second.id}/duplicates`).expect(200);
    expect(left.items).toEqual([]);
    const elsewhere = await coordinator2.post('/api/v1/persons/duplicates').send(again).expect(200);
    expect(elsewhere.body.items).toEqual([]);
  });

  it('a person whom another centre registered is taken over by the whole identity number, and nothing else of her is told', async () => {
    const { nationalId } = CAST.find(({ id }) => id === leen)!;
    const { body } = await register(coordinator2, { ...nobody, nationalId }).expect(409);
    expect(body.details.candidates).toEqual([{ id: leen, reasons: ['national_id'], person: null }]);
    await register(coordinator2, { ...nobody, nationalId, notTheSame: [leen] }).expect(409);
    await register(coordinator2, { ...nobody, sameAs: leen }).expect(409);
    const taken = await register(coordinator2, { ...nobody, nationalId, sameAs: leen }).expect(201);
    expect(taken.body.names.first).toBe('لين');
    await coordinator2.get(`/api/v1/persons/${leen}`).expect(200);
  });

  it('a correction is kept once: a stale one is refused, and the ledger is told what she is counted under', async () => {
    const { body: person } = await register(coordinator, {
      ...nobody,
      names: { ...nobody.names, first: 'سلوى' },
    }).expect(201);
    const patch = (version: number, body: object) =>
      coordinator.patch(`/api/v1/persons/${person.id}`).set('If-Match', `"v${version}"`).send(body);
    const changed = await patch(1, { governorate: 'PS-JEN', phone: '0599 765 432', movedOn: '2026-01-01' }).expect(200);
    expect(changed.body).toMatchObject({
      governorate: 'PS-JEN',
      phone: '+970599765432',
      version: 2,
      birthDate: '2000-05-06',
    });
    expect(changed.headers.etag).toBe('"v2"');
    await patch(1, { governorate: 'PS-HBN' }).expect(412);
    const traits = await house.query(
      'SELECT governorate, valid_from FROM ledger.trait WHERE person_id = $1 ORDER BY id',
      [person.id],
    );
    expect(traits).toEqual([
      { governorate: 'PS-NBS', valid_from: null },
      { governorate: 'PS-JEN', valid_from: '2026-01-01' },
    ]);
    const [audit] = await house.query<{ text: string }>(
      `SELECT a::text AS text FROM platform.audit_entry a WHERE thing_id = $1 AND action = 'person:update'`,
      [person.id],
    );
    expect(audit!.text).not.toContain('765432');
  });

  it('two records are merged from the page of one, and its history says so', async () => {
    const names = { ...nobody.names, first: 'رفيف' };
    const { body: one } = await register(coordinator, { ...nobody, names }).expect(201);
    const { body: two } = await register(coordinator, {
      ...nobody,
      names,
      email: 'rafif@example.org',
      notTheSame: [one.id],
    }).expect(201);
    await coordinator2.post(`/api/v1/persons/${one.id}/merge`).send({ from: two.id }).expect(404);
    await coordinator.post(`/api/v1/persons/${one.id}/merge`).send({ from: one.id }).expect(409);
    const merged = await coordinator.post(`/api/v1/persons/${one.id}/merge`).send({ from: two.id }).expect(200);
    expect(merged.body).toMatchObject({ id: one.id, email: 'rafif@example.org' });
    expect((await coordinator.get(`/api/v1/persons/${two.id}`).expect(200)).body.id).toBe(one.id);
    const { body: history } = await coordinator.get(`/api/v1/persons/${one.id}/history`).expect(200);
    expect(history.merges).toEqual([expect.objectContaining({ taken: ['email'] })]);
    await coordinator
      .delete(`/api/v1/persons/${one.id}/merges/${history.merges[0].id}`)
      .set('If-Match', '"v1"')
      .expect(412);
    await coordinator
      .delete(`/api/v1/persons/${one.id}/merges/${history.merges[0].id}`)
      .set('If-Match', `"v${merged.body.version}"`)
      .expect(200);
    expect((await coordinator.get(`/api/v1/persons/${two.id}`).expect(200)).body.id).toBe(two.id);
  });

  it('a trainee gives a consent and takes it back; nobody else answers for her', async () => {
    const path = `/api/v1/persons/${leen}/consents`;
    const given = async () =>
      ((await trainee.get(path).expect(200)).body.items as { purpose: string; givenAt: string | null }[])
        .filter((item) => item.givenAt)
        .map((item) => item.purpose);
    await trainee.put(`${path}/story`).expect(200);
    expect(await given()).toContain('story');
    await trainee.put(`${path}/story`).expect(200);
    await trainee.delete(`${path}/story`).expect(200);
    expect(await given()).not.toContain('story');
    await trainee.put(`${path}/everything`).expect(404);
    await trainee.put(`/api/v1/persons/${adam}/consents/story`).expect(404);
    await manager.put(`${path}/story`).expect(403);
  });

  it('a manager walks from a person to what she reached and who recorded it', async () => {
    const graduate = castOf(1)[0]!.id;
    const { body } = await manager.get(`/api/v1/persons/${graduate}/history`).expect(200);
    const graduated = body.milestones.find((row: { kind: string }) => row.kind === 'graduated');
    expect(graduated).toMatchObject({ reversedAt: null, cohortId: demoId('cohort', 1) });
  });
});
