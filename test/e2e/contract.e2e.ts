import { randomUUID } from 'node:crypto';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

describe('Whoever sends something that nobody can use', () => {
  let house: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    coordinator = await signIn(house, 'coordinator');
  });
  afterAll(() => house.close());

  const post = (text: string, type = 'application/json') =>
    coordinator.post('/api/v1/persons').set('Idempotency-Key', randomUUID()).set('Content-Type', type).send(text);

  it('is told that a body of thousands of levels cannot be read', async () => {
    for (const text of [`${'['.repeat(5000)}${']'.repeat(5000)}`, `${'{"names":'.repeat(3000)}1${'}'.repeat(3000)}`]) {
      const { body } = await post(text).expect(400);
      expect(body).toMatchObject({ code: 'request.unreadable', errors: [] });
    }
  });

  it('is told which member we do not know, also when every object has one of that name', async () => {
    for (const name of ['constructor', 'toString', '__proto__', 'nickname']) {
      const { body } = await post(`{"names":{"first":"ليلى","family":"حنون","${name}":"x"}}`).expect(422);
      expect(body.errors).toContainEqual(expect.objectContaining({ pointer: `/names/${name}` }));
    }
  });

  it('is told that the kind of content is not taken, however close to ours it looks', async () => {
    for (const type of ['application/json-patch+json;x', 'application/jsonp', 'multipart/form-data; boundary=x']) {
      const { body } = await post('{}', type).expect(415);
      expect(body.code).toBe('request.media_type');
    }
  });

  it('is told that a form without a boundary cannot be read', async () => {
    const { body } = await coordinator
      .post('/api/v1/imports')
      .set('Idempotency-Key', randomUUID())
      .set('Content-Type', 'multipart/form-data')
      .send('kind=applicants')
      .expect(400);
    expect(body.code).toBe('request.unreadable');
  });

  it('gets a problem document for an address that is not UTF-8, and a page outside of the API', async () => {
    const { type, body } = await coordinator.get('/api/v1/persons/%ED%A0%80').expect(400);
    expect([type, body.code]).toEqual(['application/problem+json', 'request.unreadable']);
    expect((await visitor(house).get('/en/people/%ff').expect(404)).text).toContain('<html lang="en"');
  });

  it('is told that a body is missing, that a list holds no objects, and that a cell is named twice', async () => {
    const { body: companies } = await coordinator.get('/api/v1/cohorts').expect(200);
    const cohort = companies.items[0];
    const change = (call: ReturnType<Caller['patch']>) => call.set('If-Match', `"v${cohort.version}"`);
    for (const type of [{}, { 'Content-Type': 'application/json', 'Content-Length': '0' }]) {
      const missing = await change(coordinator.patch(`/api/v1/cohorts/${cohort.id}`))
        .set(type)
        .expect(422);
      expect(missing.body.errors).toMatchObject([{ pointer: '' }]);
    }

    const company = await signIn(house, 'company');
    const nested = await company
      .post('/api/v1/roles/fit')
      .send({ skills: [[{ skill: 'javascript', level: 1, need: 'required' }]] })
      .expect(422);
    expect(nested.body.errors).toMatchObject([{ pointer: '/skills' }]);

    const cell = { enrolmentId: randomUUID(), assessmentId: randomUUID(), score: 50, version: 0 };
    const twice = await coordinator
      .post('/api/v1/results')
      .set('Idempotency-Key', randomUUID())
      .send({ cells: [cell, { ...cell, enrolmentId: randomUUID() }, { ...cell, score: 60 }] })
      .expect(422);
    expect(twice.body.errors).toMatchObject([{ pointer: '/cells/2', code: 'result.named_twice' }]);
  });

  it('is told which methods an address takes', async () => {
    const { headers, body } = await coordinator.put('/api/v1/persons').expect(405);
    expect([headers.allow, body.code]).toEqual(['GET, POST', 'request.method_not_allowed']);
    await coordinator.put('/api/v1/nothing').expect(404);
  });
});

describe('What a caller can rely on', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
  });
  afterAll(() => house.close());

  it('a coordinator who sends a person twice gets the first answer again, letter by letter', async () => {
    const coordinator = await signIn(house, 'coordinator');
    const key = randomUUID();
    const register = () =>
      coordinator
        .post('/api/v1/persons')
        .set('Idempotency-Key', key)
        .send({ names: { first: 'ميسون', father: 'وديع', grandfather: 'سليم', family: 'الأغبر' } })
        .expect(201);
    const first = await register();
    expect((await register()).text).toBe(first.text);
  });

  it('every refusal has a dotted code, and 422 says which field', async () => {
    const manager = await signIn(house, 'manager');
    const refusals = await Promise.all([
      visitor(house).get('/api/v1/persons').expect(401),
      manager.get('/api/v1/me/path').expect(403),
      manager.get('/api/v1/persons/nobody').expect(404),
      manager.delete('/api/v1/persons').expect(405),
      manager.get('/api/v1/persons?limit=0').expect(422),
      manager.put('/api/v1/progress/targets/graduates').send({}).expect(428),
    ]);
    for (const { body } of refusals) expect(body.code).toMatch(/^[a-z_]+(\.[a-z_]+)+$/);
    expect(refusals[4].body.errors).toMatchObject([{ pointer: '/limit' }]);
  });

  it('a coordinator does not find the roster of another centre', async () => {
    const [one, two] = await Promise.all([signIn(house, 'coordinator'), signIn(house, 'coordinator2')]);
    const { body } = await two.get('/api/v1/cohorts').expect(200);
    await two.get(`/api/v1/cohorts/${body.items[0].id}/enrolments`).expect(200);
    await one.get(`/api/v1/cohorts/${body.items[0].id}/enrolments`).expect(404);
  });

  it('a manager with an outdated target learns that first, whatever else is wrong with hers', async () => {
    const manager = await signIn(house, 'manager');
    const { body, headers } = await manager.get('/api/v1/progress/targets/graduates').expect(200);
    const { since, due, source, value } = body;
    const set = (tag: string) =>
      manager
        .put('/api/v1/progress/targets/graduates')
        .set('If-Match', tag)
        .send({ baseline: value + 1, since, value, due, source });
    await set('"v99998"').expect(412);
    await set(headers.etag!).expect(422);
  });

  it('whoever may change a thing can read it at the same address, and nobody else', async () => {
    const [company, company2, coordinator, coordinator2] = await Promise.all(
      ['company', 'company2', 'coordinator', 'coordinator2'].map((name) => signIn(house, name)),
    );
    const manager = await signIn(house, 'manager');
    await manager
      .post('/api/v1/censuses')
      .set('Idempotency-Key', randomUUID())
      .send({ referenceOn: '2026-06-30' })
      .expect(201);
    const first = async (caller: Caller, path: string) => (await caller.get(path).expect(200)).body.items[0];
    const check = await first(coordinator!, '/api/v1/attention/retention');
    const cohort = await first(coordinator!, '/api/v1/cohorts');
    const enrolment = await first(coordinator!, `/api/v1/cohorts/${cohort.id}/enrolments`);
    const census = await first(company!, '/api/v1/censuses');
    const own = [
      [coordinator!, coordinator2!, `/api/v1/retention-checks/${check.id}`, check.version],
      [coordinator!, coordinator2!, `/api/v1/enrolments/${enrolment.id}`, enrolment.version],
      [coordinator!, coordinator2!, `/api/v1/cohorts/${cohort.id}/state`, cohort.version],
      [company!, company2!, `/api/v1/censuses/${census.id}/answers/${census.own[0].companyId}`, census.own[0].version],
      [company!, company2!, `/api/v1/companies/${census.own[0].companyId}/verification`, undefined],
    ] as const;
    for (const [who, stranger, path, version] of own) {
      const { headers } = await who.get(path).expect(200);
      if (version !== undefined) expect(headers.etag).toBe(`"v${version}"`);
      await stranger.get(path).expect(404);
    }
  });

  it('a trainee declines an offer once, with or without saying which version she read', async () => {
    const trainee = await signIn(house, 'trainee');
    const { body } = await trainee.get('/api/v1/me/offers').expect(200);
    const offer = body.items.find(({ state }: { state: string }) => state === 'sent');
    const decline = () => trainee.post(`/api/v1/offers/${offer.id}/decline`).send({ reason: 'studies' });
    await decline().set('If-Match', '"v999"').expect(412);
    await decline().expect(200);
    expect((await decline().expect(409)).body.code).toBe('offer.answered');
  });

  it('a visitor gets the client where it has a page, and 404 where nobody has one', async () => {
    await visitor(house).get('/ar/sign-in').expect(200);
    await visitor(house).get('/en/people/new').expect(200);
    await visitor(house).get('/ar/shell').expect(200);
    const { text } = await visitor(house).get('/ar/no/such/page').expect(404);
    expect(text).toContain('<html lang="ar" dir="rtl">');
  });
});
