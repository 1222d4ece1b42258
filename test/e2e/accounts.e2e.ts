import { randomUUID } from 'node:crypto';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';
import { DEMO_PASSWORD } from '../../apps/api/src/demo-accounts.js';
import { invite } from '../support/mailed.js';

const GOOD = 'nine green lamps, one door';

describe('My account', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
  });
  afterAll(() => house.close());

  it('lists where I am signed in, and ends one or all others', async () => {
    const [here, there, elsewhere] = [
      await signIn(house, 'trainee'),
      await signIn(house, 'trainee'),
      await signIn(house, 'trainee'),
    ];
    const list = async () =>
      ((await here.get('/api/v1/account/sessions').expect(200)).body as { items: { id: string; current: boolean }[] })
        .items;
    const sessions = await list();
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const mine = (
      (await there.get('/api/v1/account/sessions').expect(200)).body as { items: { id: string; current: boolean }[] }
    ).items.find(({ current }) => current)!;
    await here.delete(`/api/v1/account/sessions/${mine.id}`).expect(204);
    await there.get('/api/v1/session').expect(401);
    await elsewhere.get('/api/v1/session').expect(200);
    await here.delete('/api/v1/account/sessions').expect(204);
    await elsewhere.get('/api/v1/session').expect(401);
    expect(await list()).toHaveLength(1);
  });

  it('does not end sessions of somebody else', async () => {
    const other = await signIn(house, 'trainee2');
    const { body } = await other.get('/api/v1/account/sessions').expect(200);
    const [session] = (body as { items: { id: string }[] }).items;
    await (await signIn(house, 'trainee')).delete(`/api/v1/account/sessions/${session!.id}`).expect(404);
    await other.get('/api/v1/session').expect(200);
  });

  it('is left alone by itself when it is not used', async () => {
    const admin = await signIn(house, 'admin');
    await house.query(
      `UPDATE identity.sign_in SET last_seen_at = now() - interval '3 hours'
       WHERE account_id = (SELECT id FROM identity.account WHERE email = 'admin@demo.masar.test')`,
    );
    await admin.get('/api/v1/session').expect(401);
  });

  it('takes a new password from who knows the old one', async () => {
    const analyst = await signIn(house, 'analyst');
    const elsewhere = await signIn(house, 'analyst');
    const change = (current: string, password: string) =>
      analyst.post('/api/v1/account/password').send({ current, password });
    const wrong = await change('not it at all, really', GOOD).expect(422);
    expect(JSON.stringify(wrong.body)).toContain('/current');
    await change(DEMO_PASSWORD, 'Omar Najjar Omar Najjar').expect(422);
    await change(DEMO_PASSWORD, GOOD).expect(204);
    await analyst.get('/api/v1/session').expect(200);
    await elsewhere.get('/api/v1/session').expect(401);
  });

  it('keeps my language and my digits', async () => {
    const trainer = await signIn(house, 'trainer2');
    await trainer.post('/api/v1/account/preferences').send({ language: 'en', digits: 'arab' }).expect(200);
    const { body } = await trainer.get('/api/v1/session').expect(200);
    expect(body).toMatchObject({ account: { language: 'en', digits: 'arab' } });
  });

  describe('has tokens', () => {
    const create = (caller: Caller, body: object, key: string = randomUUID()) =>
      caller
        .post('/api/v1/account/tokens')
        .set('Idempotency-Key', key)
        .send({ name: 'nightly', days: 30, readOnly: false, ...body });
    const bearing = (token: string) => visitor(house).set('Authorization', `Bearer ${token}`);

    it('that do what my roles do, are shown once, and record their last use', async () => {
      const manager = await signIn(house, 'manager');
      const key = randomUUID();
      const { body } = await create(manager, { roles: ['manager'] }, key).expect(201);
      const { token, id } = body as { token: string; id: string };
      expect((await create(manager, { roles: ['manager'] }, key)).body).toMatchObject({ id, token: null });
      await bearing(token).get('/api/v1/cohorts').expect(200);
      const list = (await manager.get('/api/v1/account/tokens').expect(200)).body as { items: object[] };
      expect(list.items).toEqual([expect.objectContaining({ id, lastUsedAt: expect.any(String) as string })]);
      expect(JSON.stringify(list)).not.toContain(token);
      await manager.delete(`/api/v1/account/tokens/${id}`).expect(204);
      await bearing(token).get('/api/v1/cohorts').expect(401);
    });

    it('that are never wider than my account, nor than what was asked for', async () => {
      const trainer = await signIn(house, 'trainer2');
      await create(trainer, { roles: ['admin'] }).expect(422);
      await create(trainer, { roles: [] }).expect(422);
      const { body } = await create(trainer, { roles: ['trainer'], readOnly: true }).expect(201);
      const { token } = body as { token: string };
      await bearing(token).get('/api/v1/session').expect(200);
      await bearing(token).post('/api/v1/account/preferences').send({ language: 'ar', digits: 'latn' }).expect(403);
      await create(bearing(token), { roles: ['trainer'] }).expect(403);
    });

    it('that end with their day, and that are no cookie’s business', async () => {
      const coordinator = await signIn(house, 'coordinator2');
      const { body } = await create(coordinator, { roles: ['coordinator'] }).expect(201);
      const { token, id } = body as { token: string; id: string };
      await coordinator.get('/api/v1/session').set('Authorization', 'Bearer nonsense').expect(401);
      await house.query('UPDATE identity.api_token SET expires_at = now() WHERE id = $1', [id]);
      await bearing(token).get('/api/v1/session').expect(401);
    });
  });

  it('asks again before a sensitive act when the sign-in is long ago', async () => {
    const manager = await signIn(house, 'manager');
    const before = manager.get('/api/v1/session');
    await before.expect(200);
    await house.query("UPDATE identity.sign_in SET proved_at = now() - interval '1 hour'");
    const asked = await invite(manager, { email: 'b@example.org', role: 'analyst' }).expect(403);
    expect((asked.body as { code: string }).code).toBe('session.proof');
    await manager.post('/api/v1/account/proof').send({ password: 'not it at all, really' }).expect(422);
    await manager.post('/api/v1/account/proof').send({ password: DEMO_PASSWORD }).expect(204);
    await invite(manager, { email: 'b@example.org', role: 'analyst' }).expect(201);
  });
});

describe('An administrator', () => {
  let house: TestApp;
  let admin: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    admin = await signIn(house, 'admin');
  });
  afterAll(() => house.close());

  async function accountOf(name: string): Promise<{ id: string; version: number; roles: object[] }> {
    const { body } = await admin.get(`/api/v1/accounts?q=${name}%40demo`).expect(200);
    return (body as { items: { id: string; version: number; roles: object[] }[] }).items[0]!;
  }

  it('suspends an account: its sessions and tokens are worthless at once, until it is let in again', async () => {
    const trainer = await signIn(house, 'trainer');
    const { body } = await trainer
      .post('/api/v1/account/tokens')
      .set('Idempotency-Key', randomUUID())
      .send({ name: 'mine', roles: ['trainer'], readOnly: true, days: 5 })
      .expect(201);
    const { id, version } = await accountOf('trainer');
    await admin.put(`/api/v1/accounts/${id}/suspension`).set('If-Match', `"v${version}"`).expect(204);
    await trainer.get('/api/v1/session').expect(401);
    await visitor(house)
      .get('/api/v1/session')
      .set('Authorization', `Bearer ${(body as { token: string }).token}`)
      .expect(401);
    await visitor(house)
      .post('/api/v1/session')
      .send({ email: 'trainer@demo.masar.test', password: DEMO_PASSWORD })
      .expect(401);
    await admin
      .delete(`/api/v1/accounts/${id}/suspension`)
      .set('If-Match', `"v${version + 1}"`)
      .expect(204);
    await signIn(house, 'trainer');
  });

  it('cannot lock out the last administrator, not even herself', async () => {
    const { id, version } = await accountOf('admin');
    const match = `"v${version}"`;
    const suspended = await admin.put(`/api/v1/accounts/${id}/suspension`).set('If-Match', match).expect(409);
    expect((suspended.body as { code: string }).code).toBe('account.last_admin');
    await admin.delete(`/api/v1/accounts/${id}/roles?role=admin`).set('If-Match', match).expect(409);
  });

  it('takes a role from an account, at once', async () => {
    const analyst = await signIn(house, 'analyst');
    const { id, version } = await accountOf('analyst');
    await admin.delete(`/api/v1/accounts/${id}/roles?role=analyst`).set('If-Match', `"v${version}"`).expect(204);
    const { body } = await analyst.get('/api/v1/session');
    expect(JSON.stringify(body)).not.toContain('"analyst"');
  });
});
