import { randomUUID } from 'node:crypto';
import { Loading, type NewMilestone } from '#ledger';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

const FIGURES = '/api/v1/progress/figures';
const micros = (text: string): number => Date.parse(text) * 1000;

/** So many graduates of a governorate and gender, recorded on the day after. */
async function graduates(
  house: TestApp,
  governorate: string,
  gender: string,
  count: number,
  day = '2019-02-25',
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const recordedAt = micros(`${day}T08:00:00Z`);
  const rows = ids.map((personId): NewMilestone & { recordedAt: number } => ({
    personId,
    kind: 'graduated',
    occurredOn: day,
    recordedAt,
  }));
  await house.app.get(Loading).rows(
    rows,
    ids.map((personId) => ({ personId, governorate, gender, birthYear: 1998, recordedAt })),
  );
  return ids;
}

describe('The figures', () => {
  let house: TestApp;
  let manager: Caller;
  let analyst: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    manager = await signIn(house, 'manager');
    analyst = await signIn(house, 'analyst');
    await graduates(house, 'PS-HBN', 'female', 12);
    await graduates(house, 'PS-HBN', 'male', 9);
    await graduates(house, 'PS-NBS', 'female', 7);
    await graduates(house, 'PS-NBS', 'male', 3);
    await graduates(house, 'PS-JEM', 'female', 20);
    await graduates(house, 'PS-JEM', 'male', 15);
    await house.app.get(Loading).finish();
  });
  afterAll(() => house.close());

  const when = 'asOf=2019-02-28&knownOn=2019-03-31';
  const cellsOf = (body: { cells: object[] }) => body.cells;

  it('tell a manager how many graduates there are, as of a day as known on another, with the target', async () => {
    const { body } = await manager.get(`${FIGURES}?indicator=graduates&${when}`).expect(200);
    expect(body).toEqual({
      indicator: 'graduates',
      asOf: '2019-02-28',
      knownOn: '2019-03-31T20:59:59.999999Z',
      value: 66,
      target: { value: 6000, due: '2028-12-31', baseline: 0 },
      interval: null,
      census: null,
      by: [],
      cells: [],
    });
    const earlier = await manager.get(`${FIGURES}?indicator=graduates&asOf=2019-02-28&knownOn=2019-02-24`).expect(200);
    expect(earlier.body.value).toBe(0);
  });

  it('answer the same when asked again with the instant that they named', async () => {
    const now = await manager.get(`${FIGURES}?indicator=graduates`).expect(200);
    const again = await manager
      .get(`${FIGURES}?indicator=graduates&asOf=${now.body.asOf}&knownOn=${now.body.knownOn}`)
      .expect(200);
    expect(again.body).toEqual(now.body);
  });

  it('show a manager every cell, and withhold the small ones from an analyst, and others with them', async () => {
    const whole = await manager.get(`${FIGURES}?indicator=graduates&${when}&by=governorate,gender`).expect(200);
    expect(cellsOf(whole.body)).toContainEqual({ governorate: 'PS-NBS', gender: 'male', value: 3 });
    const guarded = await analyst.get(`${FIGURES}?indicator=graduates&${when}&by=governorate,gender`).expect(200);
    expect(guarded.body.value).toBe(66);
    expect(cellsOf(guarded.body)).toContainEqual({
      governorate: 'PS-NBS',
      gender: 'male',
      value: null,
      suppressed: true,
    });
    expect(cellsOf(guarded.body)).toContainEqual({
      governorate: 'PS-NBS',
      gender: 'female',
      value: null,
      suppressed: true,
    });
    expect(cellsOf(guarded.body)).toContainEqual({ governorate: 'PS-JEM', gender: 'female', value: 20 });
  });

  it('give an analyst no way around a withheld cell by filtering', async () => {
    const men = await analyst
      .get(`${FIGURES}?indicator=graduates&${when}&filter[governorate]=PS-NBS&filter[gender]=male`)
      .expect(200);
    expect(men.body).toMatchObject({ value: null, suppressed: true });
    const women = await analyst
      .get(`${FIGURES}?indicator=graduates&${when}&by=governorate&filter[gender]=female`)
      .expect(200);
    expect(cellsOf(women.body)).toContainEqual({ governorate: 'PS-NBS', value: null, suppressed: true });
    await analyst
      .get(`${FIGURES}?indicator=graduates&${when}&by=governorate,gender&filter[age_band]=20_24`)
      .expect(422);
    const midMonth = await analyst.get(`${FIGURES}?indicator=graduates&asOf=2019-02-26&by=gender`).expect(422);
    expect(midMonth.body.errors[0]).toMatchObject({ pointer: '/asOf', code: 'figure.month_end' });
  });

  it('show clusters as their governorates together', async () => {
    const { body } = await manager.get(`${FIGURES}?indicator=graduates&${when}&by=cluster`).expect(200);
    expect(cellsOf(body)).toEqual(
      expect.arrayContaining([
        { cluster: 'industrial', value: 31 },
        { cluster: 'capital', value: 35 },
      ]),
    );
    const industrial = await manager
      .get(`${FIGURES}?indicator=graduates&${when}&filter[cluster]=industrial`)
      .expect(200);
    expect(industrial.body.value).toBe(31);
  });

  it('open to the persons behind them for a manager alone, page by page, and from a person to what was recorded', async () => {
    const url = `${FIGURES}/persons?indicator=graduates&${when}&filter[governorate]=PS-NBS&limit=6`;
    const first = await manager.get(url).expect(200);
    const second = await manager.get(`${url}&cursor=${first.body.next}`).expect(200);
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([6, 4, null]);
    const { personId } = first.body.items[0];
    const history = await manager.get(`/api/v1/progress/persons/${personId}/milestones`).expect(200);
    expect(history.body.items).toMatchObject([{ kind: 'graduated', occurredOn: '2019-02-25', reversedAt: null }]);
    await analyst.get(url).expect(403);
    await analyst.get(`/api/v1/progress/persons/${personId}/milestones`).expect(403);
    await manager.get(`/api/v1/progress/persons/${randomUUID()}/milestones`).expect(404);
  });

  it('name each part of a question that cannot be understood', async () => {
    const { body } = await manager
      .get(`${FIGURES}?indicator=joy&asOf=2021-02-30&knownOn=soon&by=mood&filter[gender]=x&filter[cohort]=7`)
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/indicator',
      '/asOf',
      '/knownOn',
      '/by',
      '/filter[gender]',
      '/filter[cohort]',
    ]);
    await manager.get(`${FIGURES}?indicator=graduates&filter[mood]=good`).expect(422);
    await manager.get(FIGURES).expect(422);
  });

  it('draw a series whose last point is the figure itself, and a funnel', async () => {
    const { body } = await manager
      .get(`/api/v1/progress/series?indicator=graduates&from=2019-01-01&${when}`)
      .expect(200);
    expect(body.points).toEqual([
      { on: '2019-01-31', value: 0 },
      { on: '2019-02-28', value: 66 },
    ]);
    const daily = await manager
      .get(`/api/v1/progress/series?indicator=graduates&from=2019-02-24&every=day&asOf=2019-02-26`)
      .expect(200);
    expect(daily.body.points.map(({ value }: { value: number }) => value)).toEqual([0, 66, 66]);
    await manager.get(`/api/v1/progress/series?indicator=graduates&from=2010-01-01&every=day`).expect(422);
    const funnel = await analyst.get(`/api/v1/progress/funnel?${when}`).expect(200);
    expect(funnel.body.stages).toContainEqual({ indicator: 'graduates', value: 66 });
  });

  it('say what was learnt of a day since', async () => {
    const { body } = await manager.get(`${FIGURES}/learnt?indicator=graduates&${when}&since=2019-02-24`).expect(200);
    expect(body).toMatchObject({ before: 0, added: 66, removed: 0, now: 66 });
  });

  it('let a manager set the day by which a target is due, once per version, and nobody else', async () => {
    const url = '/api/v1/progress/targets/graduates';
    const { body, headers } = await manager.get(url).expect(200);
    const etag = headers.etag!;
    const wanted = { baseline: 0, since: '2021-03-15', value: 6000, due: '2029-06-30', source: body.source };
    await manager.put(url).send(wanted).expect(428);
    await analyst.put(url).set('If-Match', etag).send(wanted).expect(403);
    await manager
      .put(url)
      .set('If-Match', etag)
      .send({ ...wanted, value: 0 })
      .expect(422);
    const changed = await manager.put(url).set('If-Match', etag).send(wanted).expect(200);
    expect(changed.body).toMatchObject({ due: '2029-06-30', version: body.version + 1 });
    await manager.put(url).set('If-Match', etag).send(wanted).expect(412);
    await manager.get('/api/v1/progress/targets/joy').expect(404);
  });

  it('tell a visitor how far the country is, with small governorates withheld', async () => {
    const { body } = await visitor(house).get(`/api/v1/public/progress?${when}`).expect(200);
    expect(body.indicators.graduates).toMatchObject({ value: 66, target: { value: 6000, baseline: 0 } });
    expect(body.funnel).toContainEqual({ kind: 'graduated', value: 66 });
    const lines = new Map(body.byGovernorate.map((line: { code: string }) => [line.code, line]));
    expect(lines.size).toBe(16);
    expect(lines.get('PS-RFH')).toEqual({ code: 'PS-RFH', graduates: 0, women: null });
    expect(JSON.stringify(lines.get('PS-NBS'))).not.toContain('3');
    await visitor(house).get('/api/v1/public/progress?asOf=yesterday').expect(422);
    await visitor(house).get(`${FIGURES}?indicator=graduates`).expect(401);
  });
});
