import { randomUUID } from 'node:crypto';
import { addDays, Clock } from '#platform';
import { aCohort, aSession, callerOf, type TestCohort } from '../factories/cohort.js';
import { type Caller, startTestApp, type TestApp } from '../support/app.js';

describe('The attendance sheet', () => {
  let house: TestApp;
  let cohort: TestCohort;
  let trainer: Caller;
  let on: string;
  beforeAll(async () => {
    house = await startTestApp();
    cohort = await aCohort(house, { trainees: 30 });
    trainer = await callerOf(house, cohort.trainer);
    on = addDays(house.app.get(Clock).today(), -10);
  });
  afterAll(() => house.close());

  const marks = (...absent: number[]) =>
    cohort.enrolments.map(({ id }, at) => ({ enrolmentId: id, status: absent.includes(at) ? 'absent' : 'present' }));
  const save = (sessionId: string, body: object, { version = 1, key = randomUUID(), by = trainer } = {}) =>
    by
      .put(`/api/v1/sessions/${sessionId}/sheet`)
      .set({ 'If-Match': `"v${version}"`, 'Idempotency-Key': key })
      .send(body);
  const rowsOf = (sessionId: string) =>
    house.query<{ enrolmentId: string; status: string }>(
      'SELECT enrolment_id AS "enrolmentId", status FROM training.attendance WHERE session_id = $1',
      [sessionId],
    );
  const auditOf = (sessionId: string) =>
    house.query<{ after: Record<string, string> }>(
      `SELECT after FROM platform.audit_entry WHERE action = 'attendance:mark' AND thing_id = $1`,
      [sessionId],
    );

  it('of thirty is read with everybody on it, saved at once, and makes the session held', async () => {
    const session = await aSession(house, cohort, { on });
    const { body: sheet, headers } = await trainer.get(`/api/v1/sessions/${session}/sheet`).expect(200);
    expect(headers.etag).toBe('"v1"');
    expect(sheet.rows).toHaveLength(30);
    expect(sheet).toMatchObject({ state: 'planned', marked: 0, can: { mark: true, change: false } });
    const { body: saved } = await save(session, { marks: marks(3, 8) }).expect(200);
    expect(saved).toMatchObject({ state: 'held', version: 2 });
    expect(saved.changed).toHaveLength(30);
    const { body: after } = await trainer.get(`/api/v1/sessions/${session}/sheet`).expect(200);
    expect(after).toMatchObject({ state: 'held', marked: 30, version: 2, markedBy: { id: cohort.trainer.accountId } });
  });

  it('that is sent again after a lost answer gets the first answer: one row a trainee, one row of audit', async () => {
    const session = await aSession(house, cohort, { on, from: '14:00', to: '16:00' });
    const key = randomUUID();
    const { body: first } = await save(session, { marks: marks(0) }, { key }).expect(200);
    const repeat = await save(session, { marks: marks(0) }, { key }).expect(200);
    expect(repeat.body).toEqual(first);
    expect(repeat.headers['idempotent-replayed']).toBe('true');
    expect(repeat.headers.etag).toBe('"v2"');
    expect(await rowsOf(session)).toHaveLength(30);
    expect(await auditOf(session)).toHaveLength(1);
  });

  it('is refused when somebody saved it meanwhile, and nothing of it is written', async () => {
    const session = await aSession(house, cohort, { on: addDays(on, -1) });
    await save(session, { marks: marks() }).expect(200);
    const { body } = await save(session, { marks: marks(5) }).expect(412);
    expect(body.code).toBe('request.stale');
    expect((await rowsOf(session)).filter(({ status }) => status === 'absent')).toEqual([]);
    await save(session, { marks: marks(5) }, { version: 2 }).expect(200);
  });

  it('saved by two at once is saved by one of them', async () => {
    const session = await aSession(house, cohort, { on: addDays(on, -2) });
    const coordinator = await callerOf(house, cohort.coordinator);
    const answers = await Promise.all([
      save(session, { marks: marks(1) }),
      save(session, { marks: marks(2) }, { by: coordinator }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await rowsOf(session)).filter(({ status }) => status === 'absent')).toHaveLength(1);
  });

  it('changes only the rows that it names, and says which changed', async () => {
    const session = await aSession(house, cohort, { on: addDays(on, -3) });
    await save(session, { marks: marks(1) }).expect(200);
    const [first, second] = cohort.enrolments;
    const { body } = await save(
      session,
      {
        marks: [
          { enrolmentId: first!.id, status: 'late', arrivedAt: '10:20' },
          { enrolmentId: second!.id, status: 'absent' },
        ],
      },
      { version: 2 },
    ).expect(200);
    expect(body.changed).toEqual([first!.id]);
    expect((await auditOf(session)).map(({ after }) => Object.keys(after).length).sort()).toEqual([1, 30]);
    await save(session, { marks: [{ enrolmentId: first!.id, status: null }] }, { version: 3 }).expect(200);
    expect(await rowsOf(session)).toHaveLength(29);
  });

  it('names each row of somebody who is not on it, and writes none', async () => {
    const session = await aSession(house, cohort, { on: addDays(on, -4) });
    const stranger = await aCohort(house, { trainees: 1 });
    const body = { marks: [...marks().slice(0, 2), { enrolmentId: stranger.enrolments[0]!.id, status: 'present' }] };
    const { body: problem } = await save(session, body).expect(422);
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: '/marks/2/enrolmentId', code: 'attendance.not_on_roster' }),
    ]);
    expect(await rowsOf(session)).toEqual([]);
    const twice = await save(session, { marks: [marks()[0], marks()[0]] }).expect(422);
    expect(twice.body.errors).toEqual([
      expect.objectContaining({ pointer: '/marks/1/enrolmentId', code: 'attendance.marked_twice' }),
    ]);
  });

  it('leaves out who left before the day, and keeps who left after it', async () => {
    const left = cohort.enrolments[29]!.id;
    await house.query(
      `UPDATE training.enrolment SET state = 'withdrawn', exit_reason = 'found_work', ended_on = $2 WHERE id = $1`,
      [left, addDays(on, -5)],
    );
    const rowsOn = async (day: string) => {
      const session = await aSession(house, cohort, { on: day, from: '17:00', to: '18:00' });
      const { body } = await trainer.get(`/api/v1/sessions/${session}/sheet`).expect(200);
      return (body.rows as { enrolmentId: string }[]).map(({ enrolmentId }) => enrolmentId);
    };
    expect(await rowsOn(addDays(on, -6))).toContain(left);
    expect(await rowsOn(addDays(on, -4))).not.toContain(left);
    await house.query(
      `UPDATE training.enrolment SET state = 'active', exit_reason = NULL, ended_on = NULL WHERE id = $1`,
      [left],
    );
  });

  it('of a session that has not begun, or was cancelled, is refused with the reason', async () => {
    const tomorrow = await aSession(house, cohort, { on: addDays(on, 12) });
    const cancelled = await aSession(house, cohort, { on: addDays(on, -7), state: 'cancelled' });
    expect((await save(tomorrow, { marks: marks() }).expect(409)).body.code).toBe('session.not_begun');
    expect((await save(cancelled, { marks: marks() }).expect(409)).body.code).toBe('session.cancelled');
  });

  it('tells who excused herself beforehand', async () => {
    const session = await aSession(house, cohort, { on: addDays(on, 13) });
    const enrolmentId = cohort.enrolments[4]!.id;
    await trainer
      .post(`/api/v1/sessions/${session}/excuses`)
      .set('Idempotency-Key', randomUUID())
      .send({ enrolmentId, reason: 'موعد في المستشفى' })
      .expect(204);
    const { body } = await trainer.get(`/api/v1/sessions/${session}/sheet`).expect(200);
    expect((body.rows as { excuse: string | null; enrolmentId: string }[]).filter(({ excuse }) => excuse)).toEqual([
      expect.objectContaining({ enrolmentId, excuse: 'موعد في المستشفى' }),
    ]);
  });

  it('of another cohort is not there for this trainer', async () => {
    const other = await aCohort(house, { trainees: 2 });
    const session = await aSession(house, other, { on });
    await trainer.get(`/api/v1/sessions/${session}/sheet`).expect(404);
    await save(session, { marks: [{ enrolmentId: other.enrolments[0]!.id, status: 'present' }] }).expect(404);
    const { body } = await trainer.get(`/api/v1/sessions?from=${addDays(on, -30)}&to=${addDays(on, 30)}`).expect(200);
    expect((body.items as { id: string }[]).map(({ id }) => id)).not.toContain(session);
  });
});
