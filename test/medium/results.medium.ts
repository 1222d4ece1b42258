import { randomUUID } from 'node:crypto';
import { addDays, Clock } from '#platform';
import { aCohort, anAccount, aSession, callerOf, type TestCohort } from '../factories/cohort.js';
import { type Caller, startTestApp, type TestApp } from '../support/app.js';

type Status = 'present' | 'late' | 'excused' | 'absent' | null;
interface GridRow {
  enrolmentId: string;
  marks: Status[];
  attendanceRate: number | null;
  outlook: string;
  reasons: { code: string }[];
}

describe('Results, and how each trainee stands', () => {
  let house: TestApp;
  let cohort: TestCohort;
  let trainer: Caller;
  let today: string;
  beforeAll(async () => {
    house = await startTestApp();
    today = house.app.get(Clock).today();
    cohort = await aCohort(house, { trainees: 12, startsOn: addDays(today, -90), endsOn: addDays(today, 70) });
    trainer = await callerOf(house, cohort.trainer);
  });
  afterAll(() => house.close());

  const cell = (at: number, assessment = 0) => ({
    enrolmentId: cohort.enrolments[at]!.id,
    assessmentId: cohort.courses[0]!.assessmentIds[assessment]!,
  });
  const set = (at: number, score: unknown, version: number) => {
    const { enrolmentId, assessmentId } = cell(at);
    return trainer
      .put(`/api/v1/enrolments/${enrolmentId}/results/${assessmentId}`)
      .set('If-Match', `"v${version}"`)
      .send({ score });
  };
  const setMany = (cells: object[]) =>
    trainer.post('/api/v1/results').set('Idempotency-Key', randomUUID()).send({ cells });

  it('a score is written, changed and taken away, each time from the version that was seen', async () => {
    expect((await set(0, 87.5, 0).expect(200)).body).toMatchObject({ score: 87.5, version: 1 });
    await set(0, 90, 0).expect(412);
    expect((await set(0, 90, 1).expect(200)).headers.etag).toBe('"v2"');
    expect((await set(0, null, 2).expect(200)).body).toMatchObject({ score: null, version: 3 });
    expect((await set(0, 60, 3).expect(200)).body).toMatchObject({ score: 60, version: 4 });
  });

  it('a score is a number from 0 to 100 with one decimal', async () => {
    for (const wrong of [101, -1, 87.55, '90', undefined]) {
      const { body } = await set(1, wrong, 0).expect(422);
      expect(body.errors[0].pointer).toBe('/score');
    }
    await trainer
      .put(`/api/v1/enrolments/${cell(1).enrolmentId}/results/${cell(1).assessmentId}`)
      .send({ score: 1 })
      .expect(428);
  });

  it('a pasted block is written, but for the cells that somebody else changed meanwhile', async () => {
    await set(2, 50, 0).expect(200);
    const { body } = await setMany([
      { ...cell(2), score: 70, version: 0 },
      { ...cell(3), score: 71, version: 0 },
      { ...cell(4), score: 72.5, version: 0 },
    ]).expect(200);
    expect((body.changed as { score: number }[]).map(({ score }) => score)).toEqual([71, 72.5]);
    expect(body.stale).toEqual([{ ...cell(2), score: 50, version: 1 }]);
  });

  it('a block with somebody of another cohort is refused, naming the cell, and nothing is written', async () => {
    const other = await aCohort(house, { trainees: 1 });
    const { body } = await setMany([
      { ...cell(5), score: 70, version: 0 },
      { ...cell(5), enrolmentId: other.enrolments[0]!.id, score: 70, version: 0 },
    ]).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/cells/1/enrolmentId' })]);
    const url = `/api/v1/cohorts/${cohort.id}/courses/${cohort.courses[0]!.id}/results`;
    const { body: sheet } = await trainer.get(url).expect(200);
    const row = (sheet.rows as { enrolmentId: string; results: unknown[] }[]).find(
      ({ enrolmentId }) => enrolmentId === cell(5).enrolmentId,
    );
    expect(row!.results).toEqual([]);
    await (await callerOf(house, other.trainer)).get(url).expect(404);
  });

  it('an assessment of another curriculum is on no sheet of hers', async () => {
    const other = await aCohort(house, { curriculum: 'data-ai', trainees: 0 });
    await trainer
      .put(`/api/v1/enrolments/${cell(6).enrolmentId}/results/${other.courses[0]!.assessmentIds[0]!}`)
      .set('If-Match', '"v0"')
      .send({ score: 70 })
      .expect(404);
  });

  describe('on the roster', () => {
    let class2: TestCohort;
    let marks: Status[][];
    let rows: GridRow[];
    beforeAll(async () => {
      class2 = await aCohort(house, { trainees: 10, startsOn: addDays(today, -90), endsOn: addDays(today, 70) });
      const cycle: Status[] = [
        'present',
        'present',
        'late',
        'present',
        'absent',
        'excused',
        null,
        'present',
        'present',
      ];
      marks = Array.from({ length: 14 }, (_, session) =>
        class2.enrolments.map((_, at) => cycle[(session * 7 + at * 5 + session * at) % 9]!),
      );
      marks.forEach((row, session) => {
        row[8] = session >= 11 ? 'absent' : 'present';
        row[9] = 'present';
      });
      for (const [at, row] of marks.entries()) {
        const id = await aSession(house, class2, { on: addDays(today, -40 + at), state: 'held' });
        await house.query(
          `INSERT INTO training.attendance (session_id, enrolment_id, status)
           SELECT $1, m.e, m.s FROM jsonb_to_recordset($2::jsonb) AS m(e uuid, s text) WHERE m.s IS NOT NULL`,
          [id, JSON.stringify(class2.enrolments.map((enrolment, place) => ({ e: enrolment.id, s: row[place] })))],
        );
      }
      const caller = await callerOf(house, class2.coordinator);
      const { body } = await caller.get(`/api/v1/cohorts/${class2.id}/grid?sessions=14`).expect(200);
      rows = body.rows as GridRow[];
      expect(body.sessions).toHaveLength(14);
    });
    const rowOf = (at: number) => rows.find(({ enrolmentId }) => enrolmentId === class2.enrolments[at]!.id)!;

    it('each mark stands under its session', () => {
      for (const at of class2.enrolments.keys()) expect(rowOf(at).marks).toEqual(marks.map((row) => row[at] ?? null));
    });

    it('the rate is the one of the definition: late is there, an excuse is left out, no mark is absent', () => {
      for (const at of class2.enrolments.keys()) {
        const own = marks.map((row) => row[at]!);
        const expected = own.filter((mark) => mark !== 'excused');
        const there = expected.filter((mark) => mark === 'present' || mark === 'late').length;
        expect(rowOf(at).attendanceRate).toBeCloseTo(there / expected.length, 12);
      }
    });

    it('whoever missed three of the last five is at risk, with the reason; whoever was always there is not', async () => {
      expect(rowOf(8)).toMatchObject({
        outlook: 'at_risk',
        reasons: [{ code: 'attendance_below' }, { code: 'absent_recently' }],
      });
      expect(rowOf(9)).toMatchObject({ outlook: 'on_course', reasons: [], attendanceRate: 1 });
      const coordinator = await callerOf(house, class2.coordinator);
      const { body } = await coordinator.get('/api/v1/attention/at-risk').expect(200);
      const ids = (body.items as { enrolmentId: string }[]).map(({ enrolmentId }) => enrolmentId);
      expect(ids).toContain(class2.enrolments[8]!.id);
      expect(ids).not.toContain(class2.enrolments[9]!.id);
      const elsewhere = await callerOf(house, cohort.coordinator);
      const theirs = await elsewhere.get('/api/v1/attention/at-risk').expect(200);
      expect((theirs.body.items as { enrolmentId: string }[]).map(({ enrolmentId }) => enrolmentId)).not.toContain(
        class2.enrolments[8]!.id,
      );
    });

    it('is not shown to a trainer of another cohort', async () => {
      await trainer.get(`/api/v1/cohorts/${class2.id}/grid`).expect(404);
    });

    it("a trainee's first screen tells her next class, her week, her courses and what her graduation lacks", async () => {
      const { personId } = class2.enrolments[8]!;
      const next = await aSession(house, class2, { on: addDays(today, 2), room: '3' });
      await house.query('INSERT INTO training.assessment_due VALUES ($1, $2, $3)', [
        class2.id,
        class2.courses[0]!.assessmentIds[0],
        addDays(today, 1),
      ]);
      const trainee = await anAccount(house.app, { role: 'trainee', scope: { kind: 'person', id: personId } });
      const { body } = await (await callerOf(house, trainee)).get('/api/v1/me/path').expect(200);
      expect(body).toMatchObject({
        person: { id: personId },
        enrolment: { cohort: { id: class2.id }, week: 13, weeks: 23 },
        today,
        next: { id: next, room: '3', number: 15, of: 15 },
        due: [{ dueOn: addDays(today, 1) }],
        conditions: { attendance: { need: 0.8 }, coreCourses: { have: 0, need: 7 }, outlook: 'at_risk' },
      });
      expect(body.courses).toHaveLength(10);
      expect(body.courses[0].progress).toBeCloseTo(14 / 15);
      expect(body.stations.map(({ code }: { code: string }) => code)).toEqual([
        'applied',
        'admitted',
        'started',
        'training',
        'graduated',
        'placed',
      ]);
    });

    it('a person who is in no cohort has a path too', async () => {
      const { personId } = (await aCohort(house, { trainees: 1 })).enrolments[0]!;
      await house.query('DELETE FROM training.enrolment WHERE person_id = $1', [personId]);
      const somebody = await anAccount(house.app, { role: 'trainee', scope: { kind: 'person', id: personId } });
      const { body } = await (await callerOf(house, somebody)).get('/api/v1/me/path').expect(200);
      expect(body).toMatchObject({ enrolment: null, next: null, conditions: null, courses: [] });
    });
  });
});
