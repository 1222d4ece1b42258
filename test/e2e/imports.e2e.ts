import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { type Caller, signIn, startTestApp, type TestApp, visitor } from '../support/app.js';

const FILES = join(import.meta.dirname, '../data/imports');
const file = (name: string) => readFileSync(join(FILES, name));

interface Row {
  at: number;
  row: number;
  version: number;
  status: string;
  decision: string | null;
  duplicateOf: number | null;
  cells: { field: string; letter: string; text: string }[];
  problems: { cell: string; code: string; message: string }[];
  match: { by: string; name: string; fields: { field: string; here: string; known: string }[] } | null;
}

describe('A spreadsheet on its way into the register', () => {
  let house: TestApp;
  let coordinator: Caller, coordinator2: Caller, manager: Caller;
  beforeAll(async () => {
    house = await startTestApp({ demo: true, workers: 1 });
    coordinator = (await signIn(house, 'coordinator')).set('Accept-Language', 'en');
    coordinator2 = await signIn(house, 'coordinator2');
    manager = await signIn(house, 'manager');
  });
  afterAll(() => house.close());

  const send = (caller: Caller, kind: string, name: string, bytes: Buffer, more: Record<string, string> = {}) => {
    let request = caller.post('/api/v1/imports').set('Idempotency-Key', randomUUID()).field('kind', kind);
    for (const [field, value] of Object.entries(more)) request = request.field(field, value);
    return request.attach('file', bytes, name);
  };

  /** Waits until the job that works on an import has ended, and reads the import. */
  async function settled(caller: Caller, id: string) {
    for (let tries = 0; tries < 600; tries += 1) {
      const { body } = await caller.get(`/api/v1/imports/${id}`).expect(200);
      if (!['mapped', 'committing'].includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The job did not end.');
  }

  const confirm = async (
    caller: Caller,
    body: {
      id: string;
      version: number;
      tables: { sheet: string; columns: { letter: string; field: string | null }[] }[];
    },
  ) => {
    const tables = body.tables.map(({ sheet, columns }) => ({
      sheet,
      columns: columns.map(({ letter, field }) => ({ letter, field })),
    }));
    await caller
      .put(`/api/v1/imports/${body.id}/mapping`)
      .set('If-Match', `"v${body.version}"`)
      .send({ tables })
      .expect(200);
    return settled(caller, body.id);
  };

  const rowsOf = async (caller: Caller, id: string, filter: string) =>
    (await caller.get(`/api/v1/imports/${id}/rows?filter=${filter}&limit=200`).expect(200)).body.items as Row[];

  const commit = async (caller: Caller, id: string) => {
    await caller.post(`/api/v1/imports/${id}/commit`).send().expect(202);
    return settled(caller, id);
  };

  const persons = async () =>
    (await house.query<{ n: number }>('SELECT count(*)::int AS n FROM people.person'))[0]?.n ?? 0;
  const graduates = async () =>
    (await manager.get('/api/v1/progress/figures?indicator=graduates&asOf=2021-03-01').expect(200)).body
      .value as number;

  it('a coordinator brings the first batch in: columns, rows, a mended cell, a commit, and all of it back again', async () => {
    const before = { persons: await persons(), graduates: await graduates() };
    const { body: read } = await send(coordinator, 'graduates', 'الدفعة الأولى.xlsx', file('first-batch.xlsx')).expect(
      201,
    );
    expect(read).toMatchObject({
      state: 'read',
      fileName: 'الدفعة الأولى.xlsx',
      counts: { rows: 0 },
      can: { map: true, commit: false },
    });
    expect(
      read.tables.map(({ sheet, missing }: { sheet: string; missing: string[] }) => [sheet.trim(), missing]),
    ).toEqual([
      ['المجموعة الأولى', []],
      ['المجموعة الثانية', []],
    ]);
    const checked = await confirm(coordinator, read);
    expect(checked).toMatchObject({
      state: 'checked',
      counts: { rows: 76, accepted: 66, rejected: 4, duplicates: 6, ready: 66 },
    });
    await coordinator2.get(`/api/v1/imports/${read.id}`).expect(404);
    await coordinator2.get(`/api/v1/imports/${read.id}/rows`).expect(404);

    const [wrong] = await rowsOf(coordinator, read.id, 'problems');
    expect(wrong?.problems).toEqual([
      expect.objectContaining({
        cell: 'C34',
        code: 'national_id.check_digit',
        message: expect.stringContaining('check digit'),
      }),
    ]);
    const mend = (text: string, version: number) =>
      coordinator
        .patch(`/api/v1/imports/${read.id}/rows/${wrong?.at}`)
        .set('If-Match', `"v${version}"`)
        .send({ cells: [{ field: 'national_id', text }] });
    expect((await mend('123', wrong?.version ?? 0).expect(200)).body).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'national_id.length' }],
    });
    await mend('439825977', wrong?.version ?? 0).expect(412);
    expect((await mend('439825977', 2).expect(200)).body).toMatchObject({ status: 'accepted', problems: [] });

    const committed = await commit(coordinator, read.id);
    expect(committed).toMatchObject({
      state: 'committed',
      counts: { committed: 67, created: 67, ready: 0 },
      can: { undo: true },
    });
    expect(await persons()).toBe(before.persons + 67);
    expect(await graduates()).toBe(before.graduates + 67);
    const { body: job } = await coordinator.get(`/api/v1/jobs/${committed.jobId}`).expect(200);
    expect(job).toMatchObject({ state: 'done', done: 67, total: 67 });

    await coordinator2.post(`/api/v1/imports/${read.id}/undo`).expect(404);
    await coordinator.post(`/api/v1/imports/${read.id}/undo`).expect(204);
    expect(await persons()).toBe(before.persons);
    expect(await graduates()).toBe(before.graduates);
    await coordinator.post(`/api/v1/imports/${read.id}/undo`).expect(409);
  });

  it('an applicant who is registered already is recognised and not registered twice; a likely one is for somebody to decide', async () => {
    const { body: csv } = await send(coordinator, 'applicants', 'a.csv', file('applicants-600.csv')).expect(201);
    await confirm(coordinator, csv);
    expect((await commit(coordinator, csv.id)).counts).toMatchObject({ committed: 551, created: 551 });
    const after = await persons();
    const { body: xlsx } = await send(coordinator, 'applicants', 'a.xlsx', file('applicants-600.xlsx')).expect(201);
    const checked = await confirm(coordinator, xlsx);
    expect(checked.counts).toMatchObject({ rows: 600, accepted: 556, duplicates: 18 });
    const [known] = (await rowsOf(coordinator, xlsx.id, 'duplicates')).filter(
      ({ match }) => match?.by === 'national_id',
    );
    expect(known).toMatchObject({ decision: 'same', match: { name: expect.any(String) } });
    expect(known?.match?.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'phone']));
    const refused = await coordinator
      .patch(`/api/v1/imports/${xlsx.id}/rows/${known?.at}`)
      .set('If-Match', '"v1"')
      .send({ decision: 'other' })
      .expect(422);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/decision', code: 'import.same_id' });
    const done = await commit(coordinator, xlsx.id);
    expect(done.counts.known).toBeGreaterThan(500);
    expect(await persons()).toBe(after + done.counts.created);
    await coordinator.post(`/api/v1/imports/${csv.id}/undo`).expect(204);
  });

  it('a manager brings companies in, once', async () => {
    const { body: read } = await send(manager, 'companies', 'companies.csv', file('companies-700.csv')).expect(201);
    await confirm(manager, read);
    expect((await commit(manager, read.id)).counts).toMatchObject({ committed: 700, duplicates: 15 });
    const { body: again } = await send(manager, 'companies', 'companies.csv', file('companies-700.csv')).expect(201);
    expect((await confirm(manager, again)).counts).toMatchObject({ known: 700 });
    const { body: census } = await send(manager, 'census', 'census.csv', file('census-2021.csv')).expect(201);
    expect((await confirm(manager, census)).counts).toMatchObject({ rows: 436, accepted: 411, rejected: 25 });
  });

  it('what cannot be read is refused with a sentence, in the language of the reader', async () => {
    const { body } = await send(coordinator, 'applicants', 'x.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')).expect(422);
    expect(body).toMatchObject({ code: 'file.old_xls', detail: expect.stringContaining('.xlsx') });
    const arabic = await send(
      coordinator2.set('Accept-Language', 'ar'),
      'applicants',
      'x.pdf',
      Buffer.from('%PDF-1.4'),
    ).expect(422);
    expect(arabic.body).toMatchObject({ code: 'file.pdf', detail: expect.stringContaining('هذا') });
    await coordinator
      .post('/api/v1/imports')
      .set('Idempotency-Key', randomUUID())
      .send({ kind: 'applicants' })
      .expect(422);
    await send(coordinator, 'poems', 'a.csv', file('applicants-600.csv')).expect(422);
    await send(coordinator, 'applicants', 'a.csv', file('applicants-600.csv'), {
      centreId: demoId('centre', 2),
    }).expect(422);
    await send(coordinator, 'applicants', 'a.csv', file('applicants-600.csv'), { cohortId: randomUUID() }).expect(422);
    await send(coordinator, 'applicants', 'big.csv', Buffer.alloc(21 * 1024 * 1024, 'a')).expect(413);
    await send(visitor(house), 'applicants', 'a.csv', file('applicants-600.csv')).expect(401);
  });

  it('columns are confirmed with one field a column, and all that rows need', async () => {
    const { body } = await send(coordinator, 'applicants', 'a.csv', file('applicants-600.csv')).expect(201);
    const put = (columns: object[]) =>
      coordinator
        .put(`/api/v1/imports/${body.id}/mapping`)
        .set('If-Match', `"v${body.version}"`)
        .send({ tables: [{ sheet: '', columns }] });
    expect((await put([{ letter: 'F', field: null }]).expect(422)).body).toMatchObject({
      code: 'file.columns_missing',
    });
    expect((await put([{ letter: 'A', field: 'national_id' }]).expect(422)).body.errors[0]).toMatchObject({
      pointer: '/tables/0/columns/0/field',
    });
    expect((await put([{ letter: 'A', field: 'nom' }]).expect(422)).body.errors[0].code).toBe('mapping.field_unknown');
    await coordinator.post(`/api/v1/imports/${body.id}/commit`).send().expect(409);
  });
});
