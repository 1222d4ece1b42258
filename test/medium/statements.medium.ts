import pg from 'pg';
import { fill, prepare } from '../bench/fill.js';
import { type Caller, signIn, startTestApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

/** Enough that a loop over rows would show. */
const SIZE = { persons: 700, cohorts: 20, trainees: 30, sessions: 8 };
/** Who is asking: one statement, with the account and what it holds. */
const SIGNED_IN = 1;

describe('How often the database is asked, however many rows there are', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ demo: true, web: false });
    const client = new pg.Client(house.url);
    await client.connect();
    await prepare(client);
    await fill(client, SIZE);
    await client.end();
  });
  afterAll(() => house.close());

  async function countOf(caller: Caller, path: string): Promise<number> {
    const statements = await statementsOf(house, () => caller.get(path).expect(200));
    return statements.length;
  }

  it('is once for a page of persons that a coordinator looks for', async () => {
    const coordinator = await signIn(house, 'coordinator');
    expect(await countOf(coordinator, `/api/v1/persons?q=${encodeURIComponent('محمد')}`)).toBe(SIGNED_IN + 1);
  });

  it('is once for a page of cohorts with their attendance', async () => {
    const coordinator = await signIn(house, 'coordinator');
    expect(await countOf(coordinator, '/api/v1/cohorts?limit=50')).toBe(SIGNED_IN + 1);
  });

  it('is a handful of times for a trainee who opens her path', async () => {
    const trainee = await signIn(house, 'trainee');
    expect(await countOf(trainee, '/api/v1/me/path')).toBeLessThanOrEqual(SIGNED_IN + 5);
  });

  it('is three times for a sheet that somebody saves: the marks, the strand of the audit, the audit row', async () => {
    const coordinator = await signIn(house, 'coordinator');
    const [session] = await house.query<{ id: string }>(
      `SELECT s.id FROM training.class_session s JOIN training.cohort c ON c.id = s.cohort_id WHERE c.code = 'BENCH-1' ORDER BY s.id LIMIT 1`,
    );
    const { body, headers } = await coordinator.get(`/api/v1/sessions/${session!.id}/sheet`).expect(200);
    const rows = (body as { rows: { enrolmentId: string }[] }).rows;
    const marks = rows.map(({ enrolmentId }) => ({ enrolmentId, status: 'late' }));
    const statements = await statementsOf(house, () =>
      coordinator
        .put(`/api/v1/sessions/${session!.id}/sheet`)
        .set('If-Match', headers.etag!)
        .send({ marks })
        .expect(200),
    );
    expect(marks).toHaveLength(SIZE.trainees + 1);
    expect(statements).toHaveLength(SIGNED_IN + 3);
  });
});
