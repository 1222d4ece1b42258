import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { type Caller, signIn, startTestApp, type TestApp } from '../support/app.js';

describe('Companies and their census', () => {
  let house: TestApp;
  let manager: Caller, company: Caller, company2: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    manager = await signIn(house, 'manager');
    company = await signIn(house, 'company');
    company2 = await signIn(house, 'company2');
  });
  afterAll(() => house.close());

  const first = demoId('company', 1);
  const second = demoId('company', 2);

  it('a member sees its own company and nobody else’s', async () => {
    const { body } = await company.get('/api/v1/companies').expect(200);
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([first]);
    await company.get(`/api/v1/companies/${first}`).expect(200);
    await company.get(`/api/v1/companies/${second}`).expect(404);
    await company2.get(`/api/v1/companies/${first}`).expect(404);
    await company2.patch(`/api/v1/companies/${first}`).set('If-Match', '"v1"').send({ employees: 1 }).expect(404);
  });

  it('a manager pages through all of them, finds one by a part of its name, and verifies it', async () => {
    const page = await manager.get('/api/v1/companies?limit=5').expect(200);
    const rest = await manager.get(`/api/v1/companies?limit=100&cursor=${page.body.next}`).expect(200);
    expect(page.body.items.length + rest.body.items.length).toBe(12);
    const { body } = await manager.get('/api/v1/companies?verified=no&q=%D8%AD%D8%A7%D8%B1%D9%87').expect(200);
    const [hara] = body.items;
    expect(hara.name.en).toBe('Hara Apps');
    const verified = await manager
      .put(`/api/v1/companies/${hara.id}/verification`)
      .set('If-Match', `"v${hara.version}"`)
      .expect(200);
    expect(verified.body.verifiedAt).not.toBeNull();
    await manager.put(`/api/v1/companies/${hara.id}/verification`).set('If-Match', `"v${hara.version}"`).expect(412);
  });

  it('a manager is told which field holds a number that is taken', async () => {
    const { body } = await manager
      .post('/api/v1/companies')
      .set('Idempotency-Key', 'taken-number-1')
      .send({ name: { ar: 'شركة أخرى', en: 'Another' }, registrationNo: '562900101', employees: 7 })
      .expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/registrationNo', code: 'company.registration_taken' });
  });

  it('a manager opens a census, companies answer, and the closed estimate stands in the ledger', async () => {
    const opened = await manager
      .post('/api/v1/censuses')
      .set('Idempotency-Key', 'census-2026-a')
      .send({ referenceOn: '2026-06-30' })
      .expect(201);
    const census = opened.body.id as string;
    const own = (await company.get('/api/v1/censuses').expect(200)).body.items[0].own;
    expect(own).toEqual([expect.objectContaining({ companyId: first, state: 'waiting', version: 1 })]);
    const answer = { state: 'complete', programmers: 9, designers: 2, developers: 11, directors: 3, other: 8 };
    const put = (who: Caller, id: string, body: object) =>
      who.put(`/api/v1/censuses/${census}/answers/${id}`).set('If-Match', '"v1"').send(body);
    await put(company2, first, answer).expect(404);
    const missing = await put(company, first, { ...answer, directors: null }).expect(422);
    expect(missing.body.errors[0].pointer).toBe('/directors');
    await put(company, first, answer).expect(200);
    const early = await manager.post(`/api/v1/censuses/${census}/close`).expect(409);
    expect(early.body.code).toBe('census.too_few_answers');
    const { body: all } = await manager.get(`/api/v1/censuses/${census}/answers?state=waiting`).expect(200);
    for (const { companyId } of all.items as { companyId: string }[])
      await put(manager, companyId, { ...answer, programmers: 1, developers: 2, designers: 0 }).expect(200);
    await manager.post(`/api/v1/censuses/${census}/close`).expect(204);
    const [row] = await house.query<{ professionals: number; response_rate: number }>(
      'SELECT professionals, response_rate FROM ledger.census WHERE id = $1',
      [census],
    );
    expect(row).toEqual({ professionals: 25 + 6 * all.items.length, response_rate: 1 });
    const late = await put(company, first, answer).expect(409);
    expect(late.body.code).toBe('census.closed');
  });
});
