import { idOf, type LoadedThing } from '../thing.js';

export const ROLES: LoadedThing = {
  file: 'roles',
  columns: [
    'id',
    'company_id',
    'title',
    'profession',
    'track',
    'kind',
    'seats',
    'remote',
    'export',
    'salary_min',
    'salary_max',
    'currency',
    'status',
    'opened_on',
    'closes_on',
  ],
  statements: [
    `INSERT INTO hiring.role (id, company_id, title_en, profession, kind, seats, governorate, remote, market, salary_min, salary_max, currency,
       per, closes_on, description, state, opened_on)
     SELECT ${idOf('r.id')}, ${idOf('r.company_id')}, r.title, r.profession, r.kind, r.seats::int, c.governorate, r.remote, r.export,
       r.salary_min::int, r.salary_max::int, r.currency, 'month', r.closes_on::date, r.title, r.status, r.opened_on::date
     FROM staged_roles AS r JOIN staged_companies AS c ON c.id = r.company_id`,
  ],
};

/** One application per role and person: of several the one that led to the work, else the first. */
export const ROLE_APPLICATIONS: LoadedThing = {
  file: 'role_applications',
  columns: ['id', 'role_id', 'person_id', 'status', 'applied_on', 'decided_on'],
  statements: [
    `INSERT INTO hiring.role_application (id, role_id, person_id, stage, applied_at, moved_at)
     SELECT DISTINCT ON (role_id, person_id) ${idOf('id')}, ${idOf('role_id')}, ${idOf('person_id')}, status, applied_on::timestamptz,
       coalesce(decided_on, applied_on)::timestamptz
     FROM staged_role_applications ORDER BY role_id, person_id, status = 'hired' DESC, length(id), id`,
  ],
};
