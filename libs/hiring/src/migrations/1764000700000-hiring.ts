import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KINDS = `'employment', 'internship', 'freelance', 'own_venture', 'government'`;
const PROFESSIONS = `'programmers', 'designers', 'developers', 'directors', 'other'`;
const CURRENCIES = `'ILS', 'USD', 'JOD'`;
const PERIODS = `'month', 'hour', 'project'`;

export class Hiring1764000700000 implements MigrationInterface {
  name = 'Hiring1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA hiring');
    for (const table of [ROLES, APPLICATIONS, PLACEMENTS]) await runner.query(table);
    for (const [column, reason] of Object.entries(NULLS))
      await runner.query(`COMMENT ON COLUMN hiring.${column} IS '${reason}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA hiring CASCADE');
  }
}

const ROLES = `
  CREATE TABLE hiring.role (
    id uuid NOT NULL, company_id uuid NOT NULL, title_ar text, title_en text, profession text NOT NULL, kind text NOT NULL,
    seats integer NOT NULL, governorate text, remote text NOT NULL, market text NOT NULL,
    salary_min integer, salary_max integer, currency text, per text, closes_on date, description text NOT NULL,
    state text NOT NULL DEFAULT 'draft', opened_on date, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT role_pkey PRIMARY KEY (id),
    CONSTRAINT role_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies.company (id),
    CONSTRAINT role_state_check CHECK (state IN ('draft', 'open', 'filled', 'closed', 'cancelled')),
    CONSTRAINT role_profession_check CHECK (profession IN (${PROFESSIONS})),
    CONSTRAINT role_kind_check CHECK (kind IN (${KINDS})),
    CONSTRAINT role_remote_check CHECK (remote IN ('no', 'partly', 'yes')),
    CONSTRAINT role_market_check CHECK (market IN ('export', 'local')),
    CONSTRAINT role_currency_check CHECK (currency IN (${CURRENCIES})),
    CONSTRAINT role_per_check CHECK (per IN (${PERIODS})),
    CONSTRAINT role_seats_check CHECK (seats > 0),
    CONSTRAINT role_title_check CHECK (num_nonnulls(title_ar, title_en) > 0),
    CONSTRAINT role_salary_check CHECK (num_nonnulls(salary_min, salary_max, currency, per) IN (0, 4) AND 0 <= salary_min AND salary_min <= salary_max));
  CREATE INDEX role_company_id_state_idx ON hiring.role (company_id, state);
  CREATE INDEX role_created_at_id_idx ON hiring.role (created_at, id);
  CREATE INDEX role_open_idx ON hiring.role (opened_on DESC, id DESC) WHERE state = 'open';

  CREATE TABLE hiring.role_skill (
    role_id uuid NOT NULL, skill text NOT NULL, level smallint NOT NULL, need text NOT NULL,
    CONSTRAINT role_skill_pkey PRIMARY KEY (role_id, skill),
    CONSTRAINT role_skill_role_id_fkey FOREIGN KEY (role_id) REFERENCES hiring.role (id),
    CONSTRAINT role_skill_skill_fkey FOREIGN KEY (skill) REFERENCES curriculum.skill (code),
    CONSTRAINT role_skill_level_check CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT role_skill_need_check CHECK (need IN ('required', 'preferred')));
  CREATE INDEX role_skill_skill_role_id_idx ON hiring.role_skill (skill, role_id);

  CREATE TABLE hiring.role_invitation (
    role_id uuid NOT NULL, person_id uuid NOT NULL, invited_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT role_invitation_pkey PRIMARY KEY (role_id, person_id),
    CONSTRAINT role_invitation_role_id_fkey FOREIGN KEY (role_id) REFERENCES hiring.role (id),
    CONSTRAINT role_invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id));
  CREATE INDEX role_invitation_person_id_idx ON hiring.role_invitation (person_id);`;

const APPLICATIONS = `
  CREATE TABLE hiring.role_application (
    id uuid NOT NULL, role_id uuid NOT NULL, person_id uuid NOT NULL, stage text NOT NULL DEFAULT 'applied', reason text,
    applied_at timestamptz NOT NULL DEFAULT now(), moved_at timestamptz NOT NULL DEFAULT now(), version integer NOT NULL DEFAULT 1,
    CONSTRAINT role_application_pkey PRIMARY KEY (id),
    CONSTRAINT role_application_role_id_person_id_key UNIQUE (role_id, person_id),
    CONSTRAINT role_application_role_id_fkey FOREIGN KEY (role_id) REFERENCES hiring.role (id),
    CONSTRAINT role_application_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id),
    CONSTRAINT role_application_stage_check
      CHECK (stage IN ('applied', 'shortlisted', 'interview', 'offered', 'hired', 'rejected', 'withdrawn')),
    CONSTRAINT role_application_reason_check CHECK (reason IS NULL OR stage = 'rejected'));
  CREATE INDEX role_application_person_id_idx ON hiring.role_application (person_id);

  CREATE TABLE hiring.offer (
    id uuid NOT NULL, application_id uuid NOT NULL, amount integer NOT NULL, currency text NOT NULL, per text NOT NULL,
    part_time boolean NOT NULL, starts_on date NOT NULL, expires_on date NOT NULL, note text, state text NOT NULL DEFAULT 'sent', reason text,
    sent_at timestamptz NOT NULL DEFAULT now(), answered_at timestamptz, version integer NOT NULL DEFAULT 1,
    CONSTRAINT offer_pkey PRIMARY KEY (id),
    CONSTRAINT offer_application_id_fkey FOREIGN KEY (application_id) REFERENCES hiring.role_application (id),
    CONSTRAINT offer_state_check CHECK (state IN ('sent', 'accepted', 'declined', 'expired', 'withdrawn')),
    CONSTRAINT offer_amount_check CHECK (amount >= 0),
    CONSTRAINT offer_currency_check CHECK (currency IN (${CURRENCIES})),
    CONSTRAINT offer_per_check CHECK (per IN (${PERIODS})),
    CONSTRAINT offer_reason_check CHECK (reason IS NULL OR state = 'declined'));
  CREATE INDEX offer_application_id_idx ON hiring.offer (application_id);
  CREATE INDEX offer_sent_at_id_idx ON hiring.offer (sent_at, id);
  CREATE UNIQUE INDEX offer_open_key ON hiring.offer (application_id) WHERE state IN ('sent', 'accepted');`;

const PLACEMENTS = `
  CREATE TABLE hiring.placement (
    id uuid NOT NULL, person_id uuid NOT NULL, company_id uuid, role_id uuid, application_id uuid, kind text NOT NULL, profession text NOT NULL,
    market text NOT NULL, in_field boolean NOT NULL, part_time boolean NOT NULL, starts_on date NOT NULL, ended_on date, end_reason text,
    amount integer, currency text, per text, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT placement_pkey PRIMARY KEY (id),
    CONSTRAINT placement_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person (id),
    CONSTRAINT placement_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies.company (id),
    CONSTRAINT placement_role_id_fkey FOREIGN KEY (role_id) REFERENCES hiring.role (id),
    CONSTRAINT placement_application_id_fkey FOREIGN KEY (application_id) REFERENCES hiring.role_application (id),
    CONSTRAINT placement_kind_check CHECK (kind IN (${KINDS})),
    CONSTRAINT placement_profession_check CHECK (profession IN (${PROFESSIONS})),
    CONSTRAINT placement_market_check CHECK (market IN ('export', 'local')),
    CONSTRAINT placement_ended_check CHECK (ended_on > starts_on AND (ended_on IS NULL) = (end_reason IS NULL)),
    CONSTRAINT placement_company_check CHECK (company_id IS NOT NULL OR kind IN ('freelance', 'own_venture', 'government')),
    CONSTRAINT placement_salary_check CHECK (num_nonnulls(amount, currency, per) IN (0, 3) AND amount >= 0));
  CREATE INDEX placement_person_id_idx ON hiring.placement (person_id);
  CREATE INDEX placement_company_id_starts_on_idx ON hiring.placement (company_id, starts_on);
  CREATE INDEX placement_starts_on_id_idx ON hiring.placement (starts_on, id);
  CREATE INDEX placement_role_id_idx ON hiring.placement (role_id);
  CREATE UNIQUE INDEX placement_application_id_key ON hiring.placement (application_id) WHERE application_id IS NOT NULL;

  CREATE TABLE hiring.retention_check (
    id uuid NOT NULL, placement_id uuid NOT NULL, after_days smallint NOT NULL, due_on date NOT NULL, company_says text, person_says text,
    settled text, note text, version integer NOT NULL DEFAULT 1,
    CONSTRAINT retention_check_pkey PRIMARY KEY (id),
    CONSTRAINT retention_check_placement_id_after_days_key UNIQUE (placement_id, after_days),
    CONSTRAINT retention_check_placement_id_fkey FOREIGN KEY (placement_id) REFERENCES hiring.placement (id),
    CONSTRAINT retention_check_after_days_check CHECK (after_days IN (30, 90, 180, 365)),
    CONSTRAINT retention_check_company_says_check CHECK (company_says IN ('employed', 'left')),
    CONSTRAINT retention_check_person_says_check CHECK (person_says IN ('employed', 'left')),
    CONSTRAINT retention_check_settled_check CHECK (settled IN ('employed', 'left')));
  CREATE INDEX retention_check_open_idx ON hiring.retention_check (due_on) WHERE settled IS NULL;`;

const NO_PAY = 'null when the pay is not known';
const NO_SALARY = 'null when no salary is said';
const NULLS: Record<string, string> = {
  'role.title_ar': 'null when the title was written in English only',
  'role.title_en': 'null when the title was written in Arabic only',
  'role.governorate': 'null when the work is anywhere',
  'role.salary_min': NO_SALARY,
  'role.salary_max': NO_SALARY,
  'role.currency': NO_SALARY,
  'role.per': NO_SALARY,
  'role.closes_on': 'null when it is open until filled',
  'role.opened_on': 'null until it was opened',
  'role_application.reason': 'null unless rejected',
  'offer.note': 'null when nothing was added',
  'offer.reason': 'null unless declined with a reason',
  'offer.answered_at': 'null while it waits for an answer',
  'placement.company_id': 'null for work outside of companies',
  'placement.role_id': 'null when it came about without one of our roles',
  'placement.application_id': 'null when it came about without an application here',
  'placement.ended_on': 'the first day without the work; null while it lasts',
  'placement.end_reason': 'null while it lasts',
  'placement.amount': NO_PAY,
  'placement.currency': NO_PAY,
  'placement.per': NO_PAY,
  'retention_check.company_says': 'null while the company has not answered',
  'retention_check.person_says': 'null while the person has not answered',
  'retention_check.settled': 'null unless a coordinator settled it',
  'retention_check.note': 'what the settlement rests on; null unless settled',
};
