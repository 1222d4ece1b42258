import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';
import { DEMO_PASSWORD } from '../../apps/api/src/demo-accounts.js';
import { invite, mailed } from '../support/mailed.js';

const GOOD = 'nine green lamps, one door';
const NAME = { ar: 'رهام بركات', en: 'Reham Barakat' };

describe('An invitation', () => {
  let house: TestApp;
  let admin: Caller;
  let centreId: string;
  beforeAll(async () => {
    house = await startTestApp({ demo: true, workers: 1 });
    admin = await signIn(house, 'admin');
    centreId = (
      (await (await signIn(house, 'coordinator')).get('/api/v1/centres').expect(200)).body as {
        items: { id: string }[];
      }
    ).items[0]!.id;
  });
  afterAll(() => house.close());

  it('brings a trainer of her centre in, with the name and the password that she chooses', async () => {
    const coordinator = await signIn(house, 'coordinator');
    await invite(coordinator, { email: 'reham@example.org', role: 'trainer', scopeId: centreId }).expect(201);
    const token = await mailed(admin, 'reham@example.org', 'invitation');
    const guest = visitor(house);
    const opened = await guest.post('/api/v1/public/invitation').send({ token }).expect(200);
    expect(opened.body).toMatchObject({ email: 'reham@example.org', role: 'trainer', hasAccount: false });
    await guest
      .post('/api/v1/public/invitation/acceptance')
      .send({ token, name: NAME, password: 'qwertyuiopasdfg' })
      .expect(422);
    await guest.post('/api/v1/public/invitation/acceptance').send({ token, name: NAME, password: GOOD }).expect(200);
    const { body } = await guest.get('/api/v1/session').expect(200);
    expect(body).toMatchObject({ account: { email: 'reham@example.org', name: NAME } });
    await visitor(house).post('/api/v1/session').send({ email: 'reham@example.org', password: GOOD }).expect(200);
  });

  it('goes only to roles that one may invite to, over one’s own centre', async () => {
    const coordinator = await signIn(house, 'coordinator');
    const other = await house.query<{ id: string }>('SELECT id FROM identity.centre WHERE id <> $1', [centreId]);
    await invite(coordinator, { email: 'a@example.org', role: 'admin' }).expect(422);
    await invite(coordinator, { email: 'a@example.org', role: 'coordinator', scopeId: centreId }).expect(422);
    await invite(coordinator, { email: 'a@example.org', role: 'trainer', scopeId: other[0]!.id }).expect(422);
    await invite(coordinator, { email: 'a@example.org', role: 'trainer' }).expect(422);
    await invite(await signIn(house, 'manager'), { email: 'a@example.org', role: 'admin' }).expect(422);
    await invite(await signIn(house, 'trainer'), { email: 'a@example.org', role: 'trainer' }).expect(403);
  });

  it('that was used, withdrawn, replaced or made up opens the same calm answer', async () => {
    const send = async (email: string) =>
      (await invite(admin, { email, role: 'analyst' }).expect(201)).body as { id: string; version: number };
    await send('replaced@example.org');
    const replaced = await mailed(admin, 'replaced@example.org', 'invitation');
    await send('replaced@example.org');
    const withdrawn = await send('withdrawn@example.org');
    const withdrawnToken = await mailed(admin, 'withdrawn@example.org', 'invitation');
    await admin.delete(`/api/v1/invitations/${withdrawn.id}`).set('If-Match', '"v1"').expect(204);
    await send('late@example.org');
    const late = await mailed(admin, 'late@example.org', 'invitation');
    await house.query("UPDATE identity.invitation SET expires_at = now() WHERE email = 'late@example.org'");
    const answers = new Set<string>();
    for (const token of [replaced, withdrawnToken, late, 'x'.repeat(43), 'short']) {
      const { body } = await visitor(house).post('/api/v1/public/invitation').send({ token }).expect(404);
      answers.add(JSON.stringify({ ...(body as object), requestId: '', instance: '' }));
    }
    expect(answers.size).toBe(1);
  });

  it('that was resent is good under its new link alone', async () => {
    const { body } = await invite(admin, { email: 'again@example.org', role: 'auditor' }).expect(201);
    const { id } = body as { id: string };
    const first = await mailed(admin, 'again@example.org', 'invitation');
    const again = await admin.post(`/api/v1/invitations/${id}/sending`).set('If-Match', '"v1"').expect(200);
    expect(again.body).toMatchObject({ state: 'waiting', version: 2 });
    const second = await mailed(admin, 'again@example.org', 'invitation');
    await visitor(house).post('/api/v1/public/invitation').send({ token: first }).expect(404);
    await visitor(house).post('/api/v1/public/invitation').send({ token: second }).expect(200);
  });

  it('to an address that signs in already adds the role to that account, once its password is given', async () => {
    await invite(admin, { email: 'analyst@demo.masar.test', role: 'auditor' }).expect(201);
    const token = await mailed(admin, 'analyst@demo.masar.test', 'invitation');
    const accept = (password: string) =>
      visitor(house).post('/api/v1/public/invitation/acceptance').send({ token, password });
    await accept(GOOD).expect(422);
    const { body } = await accept(DEMO_PASSWORD).expect(200);
    expect((body as { roles: { role: string }[] }).roles.map(({ role }) => role).sort()).toEqual([
      'analyst',
      'auditor',
    ]);
  });

  it('of a colleague comes from whoever has spoken for the company longest, for that company alone', async () => {
    const company = await signIn(house, 'company');
    const { body } = await company.get('/api/v1/companies').expect(200);
    const [own] = (body as { items: { id: string }[] }).items;
    await invite(company, { email: 'colleague@example.org', role: 'company_member', scopeId: own!.id }).expect(201);
    await invite(await signIn(house, 'company2'), {
      email: 'colleague@example.org',
      role: 'company_member',
      scopeId: own!.id,
    }).expect(422);
  });

  it('of somebody else is not there to withdraw', async () => {
    const { body } = await invite(admin, { email: 'mine@example.org', role: 'analyst' }).expect(201);
    const manager = await signIn(house, 'manager');
    await manager
      .delete(`/api/v1/invitations/${(body as { id: string }).id}`)
      .set('If-Match', '"v1"')
      .expect(404);
  });
});

describe('A forgotten password', () => {
  let house: TestApp;
  let admin: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true, workers: 1 });
    admin = await signIn(house, 'admin');
  });
  afterAll(() => house.close());
  const forget = (email: string) => visitor(house).post('/api/v1/public/password-reset').send({ email });

  it('is answered alike for those who have an account and those who have none', async () => {
    const [known, unknown] = [await forget('analyst@demo.masar.test'), await forget('nobody@example.org')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(204);
    await mailed(admin, 'analyst@demo.masar.test', 'reset');
    const { body } = await admin.get('/api/v1/mails').expect(200);
    expect(JSON.stringify(body)).not.toContain('nobody@example.org');
  });

  it('is replaced by the link, once; every session ends and the owner is told', async () => {
    const before = await signIn(house, 'trainer');
    await forget('trainer@demo.masar.test').expect(204);
    const token = await mailed(admin, 'trainer@demo.masar.test', 'reset');
    const { body } = await visitor(house).post('/api/v1/public/password-reset/opening').send({ token }).expect(200);
    expect(body).toEqual({ email: 'trainer@demo.masar.test' });
    const use = (password: string) =>
      visitor(house).post('/api/v1/public/password-reset/use').send({ token, password });
    await use('short').expect(422);
    await use(GOOD).expect(204);
    await use(GOOD).expect(404);
    await before.get('/api/v1/session').expect(401);
    await visitor(house).post('/api/v1/session').send({ email: 'trainer@demo.masar.test', password: GOOD }).expect(200);
    const mails = (await admin.get('/api/v1/mails').expect(200)).body as { items: { to: string; kind: string }[] };
    expect(mails.items).toContainEqual(
      expect.objectContaining({ to: 'trainer@demo.masar.test', kind: 'password_changed' }),
    );
  });
});
