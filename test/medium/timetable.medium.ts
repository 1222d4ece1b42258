import { randomUUID } from 'node:crypto';
import { addDays, Clock } from '#platform';
import { aCohort, anAccount, aSession, callerOf, type TestCohort } from '../factories/cohort.js';
import { type Caller, startTestApp, type TestApp } from '../support/app.js';

describe('The timetable', () => {
  let house: TestApp;
  let cohort: TestCohort;
  let coordinator: Caller;
  let on: string;
  beforeAll(async () => {
    house = await startTestApp();
    cohort = await aCohort(house, { trainees: 2 });
    coordinator = await callerOf(house, cohort.coordinator);
    on = addDays(house.app.get(Clock).today(), 20);
  });
  afterAll(() => house.close());

  const plan = (body: object, of = cohort, by = coordinator) =>
    by
      .post(`/api/v1/cohorts/${of.id}/sessions`)
      .set('Idempotency-Key', randomUUID())
      .send({ courseId: of.courses[0]!.id, on, from: '10:00', to: '13:00', ...body });
  const change = (id: string, version: number, body: object) =>
    coordinator.patch(`/api/v1/sessions/${id}`).set('If-Match', `"v${version}"`).send(body);

  it('takes a session on the local clock, also across the change of the clock', async () => {
    const { body } = await plan({ on: '2027-03-28', room: '3' }).expect(201);
    expect(body).toMatchObject({ on: '2027-03-28', room: '3', state: 'planned', trainees: 2, marked: 0 });
    expect(body.startsAt).toBe('2027-03-28T07:00:00.000Z');
    const winter = await plan({ on: '2027-01-10' }).expect(201);
    expect(winter.body.startsAt).toBe('2027-01-10T08:00:00.000Z');
  });

  it('books no room twice, and the same room again when the hours only touch or the session is cancelled', async () => {
    const { body: first } = await plan({ room: 'A' }).expect(201);
    expect((await plan({ room: 'A', from: '12:00', to: '14:00' }).expect(409)).body.code).toBe('session.room_taken');
    await plan({ room: 'A', from: '13:00', to: '14:00' }).expect(201);
    await change(first.id, 1, { state: 'cancelled', reason: 'power' }).expect(200);
    await plan({ room: 'A' }).expect(201);
    expect((await change(first.id, 2, { state: 'planned' }).expect(409)).body.code).toBe('session.room_taken');
  });

  it('books no trainer twice, whatever the centre', async () => {
    const trainerId = cohort.trainer.accountId;
    const day = addDays(on, 1);
    await plan({ on: day, trainerId }).expect(201);
    expect((await plan({ on: day, trainerId, from: '09:30', to: '10:30' }).expect(409)).body.code).toBe(
      'session.trainer_taken',
    );
  });

  it('of two who book a room at once gives it to one', async () => {
    const day = addDays(on, 2);
    const answers = await Promise.all([plan({ on: day, room: 'B' }), plan({ on: day, room: 'B' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses a course of another curriculum, somebody who is no trainer here, and an end before the beginning', async () => {
    const other = await aCohort(house, { curriculum: 'data-ai', trainees: 0 });
    const stranger = await anAccount(house.app, { role: 'trainer', scope: { kind: 'cohort', id: other.id } });
    const pointers = async (body: object) =>
      ((await plan(body).expect(422)).body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(await pointers({ courseId: other.courses[0]!.id })).toEqual(['/courseId']);
    expect(await pointers({ trainerId: stranger.accountId })).toEqual(['/trainerId']);
    expect(await pointers({ from: '13:00', to: '10:00' })).toEqual(['/to']);
    expect(await pointers({ from: '25:00' })).toEqual(['/from']);
  });

  it('moves a session and keeps when it was to be; a reason is needed', async () => {
    const { body: session } = await plan({ on: addDays(on, 3) }).expect(201);
    expect((await change(session.id, 1, { on: addDays(on, 4) }).expect(422)).body.errors[0].pointer).toBe('/reason');
    const { body: moved } = await change(session.id, 1, { on: addDays(on, 4), reason: 'closure' }).expect(200);
    expect(moved).toMatchObject({ state: 'moved', reason: 'closure', on: addDays(on, 4), movedFrom: session.startsAt });
    await change(session.id, 1, { room: 'C' }).expect(412);
    expect((await change(session.id, 2, { room: 'C' }).expect(200)).body).toMatchObject({ state: 'moved', room: 'C' });
  });

  it('makes up for a cancelled session, once', async () => {
    const cancelled = await aSession(house, cohort, { on: addDays(on, 5), state: 'cancelled' });
    await plan({ on: addDays(on, 6), makesUpId: cancelled }).expect(201);
    expect((await coordinator.get(`/api/v1/sessions/${cancelled}`).expect(200)).body.state).toBe('made_up');
    expect((await plan({ on: addDays(on, 7), makesUpId: cancelled }).expect(422)).body.errors[0].pointer).toBe(
      '/makesUpId',
    );
  });

  it('does not cancel what was held', async () => {
    const held = await aSession(house, cohort, { on: addDays(on, -30), state: 'held' });
    expect((await change(held, 1, { state: 'cancelled', reason: 'other' }).expect(409)).body.code).toBe(
      'session.wrong_state',
    );
  });

  it('is not planned by a trainer, nor by the coordinator of another centre', async () => {
    const other = await aCohort(house, { trainees: 0 });
    await plan({}, cohort, await callerOf(house, cohort.trainer)).expect(403);
    await plan({}, other).expect(404);
  });

  it('says which sessions ended without a sheet, to whom they belong', async () => {
    const late = await aSession(house, cohort, { on: addDays(on, -40) });
    const other = await aCohort(house, { trainees: 0 });
    const { body } = await coordinator.get('/api/v1/attention/sessions').expect(200);
    expect((body.items as { id: string }[]).map(({ id }) => id)).toEqual([late]);
    const theirs = await (await callerOf(house, other.trainer)).get('/api/v1/attention/sessions').expect(200);
    expect(theirs.body.items).toEqual([]);
  });
});
