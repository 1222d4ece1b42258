import { randomUUID } from 'node:crypto';
import { Accounts, Centres, SESSION_COOKIE, Sessions } from '#identity';
import { People } from '#people';
import { type Actor, type Grant } from '#platform';
import { type Caller, type TestApp, visitor } from '../support/app.js';
import { type TestDatabase } from '../support/database.js';

export interface TestCohort {
  id: string;
  centreId: string;
  programmeId: string;
  /** In the order of the curriculum. */
  courses: { id: string; code: string; core: boolean; capstone: boolean; assessmentIds: string[] }[];
  /** In the order in which they were enrolled. */
  enrolments: { id: string; personId: string }[];
  trainer: Actor;
  coordinator: Actor;
}

export interface CohortOptions {
  trainees?: number;
  startsOn?: string;
  endsOn?: string;
  state?: 'planned' | 'running' | 'finished';
  /** The code of a curriculum of the reference data. */
  curriculum?: string;
}

const FIRST = ['لين', 'سارة', 'تالا', 'رنيم', 'هبة', 'آدم', 'يزن', 'كرم', 'مجد', 'عمر'];
const FAMILY = ['مسعود', 'حلبي', 'دويكات', 'قواسمة', 'عابد', 'بشارات'];

/** A running cohort with its centre, programme, trainees, trainer and coordinator. */
export async function aCohort(
  { app, transactions }: TestDatabase,
  {
    trainees = 3,
    startsOn = '2026-08-23',
    endsOn = '2027-02-06',
    state = 'running',
    curriculum = 'full-stack-web',
  }: CohortOptions = {},
): Promise<TestCohort> {
  const [id, centreId, programmeId] = [randomUUID(), randomUUID(), randomUUID()];
  await app.get(Centres).insert([{ id: centreId, nameAr: 'مركز', nameEn: 'Centre', governorate: 'PS-NBS' }]);
  await transactions.query(
    `INSERT INTO training.programme (id, code, title_ar, title_en, funder, starts_on) VALUES ($1, $2, 'برنامج', 'Programme', 'Donor', $3)`,
    [programmeId, programmeId.slice(0, 8), startsOn],
  );
  await transactions.query(
    `INSERT INTO training.cohort (id, code, title_ar, title_en, centre_id, curriculum_version_id, programme_id, capacity, starts_on, ends_on, state)
     SELECT $1, $2, 'دفعة', 'Cohort', $3, v.id, $4, 40, $5, $6, $7
     FROM curriculum.curriculum_version v JOIN curriculum.curriculum c ON c.id = v.curriculum_id AND c.code = $8 ORDER BY v.number DESC LIMIT 1`,
    [id, id.slice(0, 8), centreId, programmeId, startsOn, endsOn, state, curriculum],
  );
  const personIds = await app.get(People).registerMany(
    { accountId: null },
    Array.from({ length: trainees }, (_, at) => aPerson(at)),
    centreId,
  );
  const enrolments = personIds.map((personId) => ({ id: randomUUID(), personId }));
  await transactions.query(
    `INSERT INTO training.enrolment (id, person_id, cohort_id, state, intent, enrolled_on)
     SELECT e.id, e."personId", $2, 'active', 'seeks_work', $3 FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "personId" uuid)`,
    [JSON.stringify(enrolments), id, startsOn],
  );
  const trainer = await anAccount(app, { role: 'trainer', scope: { kind: 'cohort', id } });
  await transactions.query('INSERT INTO training.cohort_trainer (cohort_id, account_id) VALUES ($1, $2)', [
    id,
    trainer.accountId,
  ]);
  const coordinator = await anAccount(app, { role: 'coordinator', scope: { kind: 'centre', id: centreId } });
  return { id, centreId, programmeId, courses: await coursesOf(transactions, id), enrolments, trainer, coordinator };
}

const aPerson = (at: number) => ({
  names: { first: FIRST[at % 10]!, father: 'أحمد', grandfather: 'خالد', family: FAMILY[Math.floor(at / 10) % 6]! },
  latin: null,
  gender: at % 2 ? ('male' as const) : ('female' as const),
  governorate: 'PS-NBS',
  birthDate: '1999-03-04',
  nationalId: null,
  phone: null,
  email: null,
});

/** An account with one role, as the actor that it is when it calls. */
export async function anAccount(app: TestDatabase['app'], grant: Grant): Promise<Actor> {
  const accountId = await app.get(Accounts).create({
    email: `${randomUUID()}@example.org`,
    name: { ar: 'حساب', en: 'Account' },
    password: null,
    grants: [grant],
  });
  return { accountId, language: 'ar', grants: [grant] };
}

/** The same account calling from the outside. */
export async function callerOf(house: TestApp, { accountId }: Actor): Promise<Caller> {
  const { secret } = await house.app.get(Sessions).begin(accountId, [], { userAgent: 'test', address: '' });
  return visitor(house).set('Cookie', `${SESSION_COOKIE}=${secret}`);
}

const coursesOf = (transactions: TestDatabase['transactions'], cohortId: string) =>
  transactions.query<TestCohort['courses'][number]>(
    `SELECT k.id, k.code, k.core, k.capstone, array_agg(t.id::text ORDER BY t.position) AS "assessmentIds"
     FROM training.cohort c JOIN curriculum.course k ON k.version_id = c.curriculum_version_id JOIN curriculum.assessment t ON t.course_id = k.id
     WHERE c.id = $1 GROUP BY k.id ORDER BY k.position`,
    [cohortId],
  );

export interface SessionOptions {
  on?: string;
  from?: string;
  to?: string;
  /** The place of the course in the curriculum. */
  course?: number;
  room?: string | null;
  state?: 'planned' | 'held' | 'cancelled';
}

/** A class session of the cohort, times on the local clock; answers its id. */
export async function aSession(
  { transactions }: TestDatabase,
  cohort: TestCohort,
  { on = '2026-10-05', from = '10:00', to = '13:00', course = 0, room = null, state = 'planned' }: SessionOptions = {},
): Promise<string> {
  const id = randomUUID();
  await transactions.query(
    `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, room, on_day, starts_at, ends_at, state, reason)
     VALUES ($1, $2, $3, $4, $5, $6, ($6::date + $7::time) AT TIME ZONE 'Asia/Hebron', ($6::date + $8::time) AT TIME ZONE 'Asia/Hebron', $9,
       CASE WHEN $9 = 'cancelled' THEN 'strike' END)`,
    [id, cohort.id, cohort.courses[course]!.id, cohort.centreId, room, on, from, to, state],
  );
  return id;
}

/** Somebody whom the cohort's centre knows and who is in no cohort; answers her id. */
export const aPersonKnownTo = (
  { app }: Pick<TestDatabase, 'app'>,
  { centreId }: { centreId: string },
): Promise<string> => app.get(People).register({ accountId: null }, aPerson(0), centreId);

/** These trainees were present in every held session so far and have 80 in every assessment. */
export async function passEverything(
  { transactions }: Pick<TestDatabase, 'transactions'>,
  cohort: TestCohort,
  enrolmentIds: string[],
): Promise<void> {
  await transactions.query(
    `INSERT INTO training.attendance (session_id, enrolment_id, status)
     SELECT s.id, e.id, 'present' FROM training.class_session s, unnest($2::uuid[]) AS e(id) WHERE s.cohort_id = $1 AND s.state = 'held'`,
    [cohort.id, enrolmentIds],
  );
  await transactions.query(
    `INSERT INTO training.result (enrolment_id, assessment_id, score) SELECT e.id, a.id, 80 FROM unnest($1::uuid[]) AS e(id), unnest($2::uuid[]) AS a(id)`,
    [enrolmentIds, cohort.courses.flatMap(({ assessmentIds }) => assessmentIds)],
  );
}
