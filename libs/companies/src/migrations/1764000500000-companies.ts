import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SIZES = `'micro', 'small', 'medium', 'large', 'very_large'`;

export class Companies1764000500000 implements MigrationInterface {
  name = 'Companies1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA companies;
      CREATE TABLE companies.company (
        id uuid NOT NULL, name_ar text NOT NULL, name_en text NOT NULL, registration_no text, pita_no text, governorate text, sector text,
        size text NOT NULL, employees integer, verified_at timestamptz, verified_by uuid, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT company_pkey PRIMARY KEY (id),
        CONSTRAINT company_size_check CHECK (size IN (${SIZES})),
        CONSTRAINT company_employees_check CHECK (employees >= 0),
        CONSTRAINT company_verified_check CHECK (verified_by IS NULL OR verified_at IS NOT NULL),
        CONSTRAINT company_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES identity.account (id));
      CREATE INDEX company_name_ar_id_idx ON companies.company (name_ar, id);
      CREATE INDEX company_verified_by_idx ON companies.company (verified_by);
      CREATE UNIQUE INDEX company_registration_no_key ON companies.company (registration_no) WHERE registration_no IS NOT NULL;
      CREATE UNIQUE INDEX company_pita_no_key ON companies.company (pita_no) WHERE pita_no IS NOT NULL;
      COMMENT ON COLUMN companies.company.registration_no IS 'null while the registration number is not known';
      COMMENT ON COLUMN companies.company.pita_no IS 'null for a company that is no member of PITA';
      COMMENT ON COLUMN companies.company.governorate IS 'null while the governorate is not known';
      COMMENT ON COLUMN companies.company.sector IS 'null while the sector is not known';
      COMMENT ON COLUMN companies.company.employees IS 'null while the headcount is not known';
      COMMENT ON COLUMN companies.company.verified_at IS 'null until a manager has verified it';
      COMMENT ON COLUMN companies.company.verified_by IS 'null until verified, and for what was loaded as verified';

      CREATE TABLE companies.company_member (
        company_id uuid NOT NULL, account_id uuid NOT NULL, since timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT company_member_pkey PRIMARY KEY (company_id, account_id),
        CONSTRAINT company_member_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies.company (id),
        CONSTRAINT company_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id));
      CREATE INDEX company_member_account_id_idx ON companies.company_member (account_id);

      CREATE TABLE companies.census (
        id uuid NOT NULL, reference_on date NOT NULL, opened_at timestamptz NOT NULL DEFAULT now(), closed_at timestamptz, estimate jsonb,
        CONSTRAINT census_pkey PRIMARY KEY (id));
      CREATE UNIQUE INDEX census_reference_on_idx ON companies.census (reference_on);
      COMMENT ON COLUMN companies.census.closed_at IS 'null while companies may answer';
      COMMENT ON COLUMN companies.census.estimate IS 'null until closed';

      CREATE TABLE companies.census_answer (
        census_id uuid NOT NULL, company_id uuid NOT NULL, size text NOT NULL, state text NOT NULL DEFAULT 'waiting',
        programmers integer, designers integer, developers integer, directors integer, other integer, answered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT census_answer_pkey PRIMARY KEY (census_id, company_id),
        CONSTRAINT census_answer_census_id_fkey FOREIGN KEY (census_id) REFERENCES companies.census (id),
        CONSTRAINT census_answer_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies.company (id),
        CONSTRAINT census_answer_size_check CHECK (size IN (${SIZES})),
        CONSTRAINT census_answer_state_check CHECK (state IN ('waiting', 'complete', 'refused', 'no_contact', 'ineligible')),
        CONSTRAINT census_answer_complete_check
          CHECK ((state = 'complete') = (num_nonnulls(programmers, designers, developers, directors, other) = 5)));
      CREATE INDEX census_answer_company_id_idx ON companies.census_answer (company_id);
      ${['programmers', 'designers', 'developers', 'directors', 'other']
        .map((column) => `COMMENT ON COLUMN companies.census_answer.${column} IS 'null without a complete answer';`)
        .join('\n')}
      COMMENT ON COLUMN companies.census_answer.answered_at IS 'null while nobody answered';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA companies CASCADE');
  }
}
