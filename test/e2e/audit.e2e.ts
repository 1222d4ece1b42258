import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, signIn, startTestApp, type TestApp } from '../support/app.js';

interface Line {
  kind: 'audit' | 'entry' | 'seal';
  action: string;
  subject: string;
}

describe('The audit, as people meet it', () => {
  let house: TestApp;
  let admin: Caller;
  let coordinator: Caller;
  let trainee: Caller;
  let personId: string;

  beforeAll(async () => {
    house = await startTestApp({ demo: true, workers: 1 });
    [admin, coordinator, trainee] = await Promise.all([
      signIn(house, 'admin'),
      signIn(house, 'coordinator'),
      signIn(house, 'trainee'),
    ]);
    const { body } = await trainee.get('/api/v1/session').expect(200);
    personId = (body as { roles: { scope: { id: string } }[] }).roles[0]!.scope.id;
  });
  afterAll(() => house.close());

  it('shows a trainee who looked at what is sensitive of her, and not that she looked herself', async () => {
    await trainee.get(`/api/v1/persons/${personId}`).expect(200);
    expect((await trainee.get('/api/v1/me/looks').expect(200)).body).toEqual({ items: [], next: null });
    await coordinator.get(`/api/v1/persons/${personId}`).expect(200);
    await coordinator.get(`/api/v1/persons/${personId}`).expect(200);
    const { body } = await trainee.get('/api/v1/me/looks?limit=1').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      by: { ar: expect.any(String), en: expect.any(String) },
      fields: expect.arrayContaining(['phone']),
    });
    const next = await trainee.get(`/api/v1/me/looks?cursor=${body.next as string}`).expect(200);
    expect(next.body).toMatchObject({ items: [{ fields: expect.arrayContaining(['nationalId']) }], next: null });
  });

  it('shows nobody who looked at somebody else', async () => {
    const other = await signIn(house, 'trainee2');
    expect((await other.get('/api/v1/me/looks').expect(200)).body.items).toEqual([]);
    await coordinator.get('/api/v1/me/looks').expect(403);
  });

  it('is searched by person, thing, actor and day, page by page', async () => {
    const about = await admin.get(`/api/v1/audit?personId=${personId}&limit=1`).expect(200);
    expect(about.body.items[0]).toMatchObject({ action: 'person:look', thing: 'person', thingId: personId });
    const second = await admin
      .get(`/api/v1/audit?personId=${personId}&limit=1&cursor=${about.body.next as string}`)
      .expect(200);
    expect(second.body.items[0].id).toBeLessThan(about.body.items[0].id);
    const by = async (query: string) =>
      (await admin.get(`/api/v1/audit?${query}`).expect(200)).body.items as { action: string }[];
    expect(await by('actor=coordinator@demo.masar.test')).not.toEqual([]);
    expect(await by(`actor=${encodeURIComponent(about.body.items[0].actor.ar as string)}`)).not.toEqual([]);
    expect(await by('actor=nobody@demo.masar.test')).toEqual([]);
    expect(await by('thing=cohort&on=1999-01-01')).toEqual([]);
    expect(new Set((await by('thing=person')).map(({ action }) => action.split(':')[0]))).toEqual(new Set(['person']));
    await admin
      .get(`/api/v1/audit?cursor=${Buffer.from('["x","y"]').toString('base64url')}`)
      .expect(200, { items: [], next: null });
  });

  it('is taken along as JSON lines, and that is an act too', async () => {
    const { text, headers } = await admin
      .get('/api/v1/audit/export')
      .buffer(true)
      .parse((response, done) => {
        let read = '';
        response
          .setEncoding('utf8')
          .on('data', (part: string) => (read += part))
          .on('end', () => done(null, read));
      })
      .expect(200)
      .then(({ body, headers: given }) => ({ text: body as string, headers: given }));
    expect(headers['content-type']).toContain('application/jsonl');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines[0]).toMatchObject({ kind: 'audit', v: 1, publicKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(lines.at(-1)).toMatchObject({ kind: 'entry', action: 'audit:export' });
    expect(lines.some(({ subject }) => subject === `person/${personId}`)).toBe(true);
    await coordinator.get('/api/v1/audit/export').expect(403);
  });

  it('is verified when somebody asks, and says until when it was whole', async () => {
    const auditor = await signIn(house, 'auditor');
    const before = await auditor.get('/api/v1/audit/chain').expect(200);
    expect(before.body).toMatchObject({ verified: null, verifiedAt: null });
    const { body } = await auditor
      .post('/api/v1/audit/chain/verifications')
      .set('Idempotency-Key', randomUUID())
      .expect(202);
    for (;;) {
      const job = await auditor.get(`/api/v1/jobs/${body.jobId as string}`).expect(200);
      if (job.body.state === 'done') break;
      expect(job.body.state).not.toBe('failed');
      await sleep(200);
    }
    const after = await auditor.get('/api/v1/audit/chain').expect(200);
    expect(after.body).toMatchObject({ verified: true, broken: null, verifiedAt: expect.any(String) });
    expect(after.body.entries).toBeGreaterThan(3);
  });
});
