import { signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

describe('The house, seen from its door', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
  });
  afterAll(() => house.close());

  it('tells an operator that it is alive and ready', async () => {
    await visitor(house).get('/healthz').expect(200);
    await visitor(house).get('/readyz').expect(200);
  });

  it('knows a coordinator who signed in', async () => {
    const coordinator = await signIn(house, 'coordinator');
    const { body } = await coordinator.get('/api/v1/session').expect(200);
    expect(JSON.stringify(body)).toContain('coordinator');
  });

  it('does not know a visitor', async () => {
    const { body } = await visitor(house).get('/api/v1/session').expect(401);
    expect(body).toMatchObject({ status: 401 });
  });

  it('sends lists small to a phone on a slow network', async () => {
    const coordinator = await signIn(house, 'coordinator');
    const { headers } = await coordinator.get('/api/v1/persons').set('Accept-Encoding', 'br, gzip').expect(200);
    expect(headers['content-encoding']).toBe('br');
    expect(headers.vary).toContain('Accept-Encoding');
  });

  it('opens the form for a new intake, though intakes have public pages beside it', async () => {
    const coordinator = await signIn(house, 'coordinator');
    await coordinator.get('/ar/intakes/new').expect(200);
    await coordinator.get('/ar/intakes/old').expect(404);
  });
});
