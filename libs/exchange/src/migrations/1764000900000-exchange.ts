import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Exchange1764000900000 implements MigrationInterface {
  name = 'Exchange1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA exchange;
      CREATE TABLE exchange.import (
        id uuid NOT NULL, kind text NOT NULL, state text NOT NULL DEFAULT 'read', centre_id uuid, cohort_id uuid, account_id uuid,
        file_name text NOT NULL, file_bytes integer NOT NULL, content bytea, layout bytea NOT NULL, notes jsonb NOT NULL, mapping bytea,
        job_id uuid, committed_at timestamptz, undone_at timestamptz, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT import_pkey PRIMARY KEY (id),
        CONSTRAINT import_kind_check CHECK (kind IN ('applicants', 'graduates', 'attendance', 'companies', 'census', 'placements')),
        CONSTRAINT import_state_check CHECK (state IN ('read', 'mapped', 'checked', 'committing', 'committed', 'undone', 'failed')),
        CONSTRAINT import_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES identity.centre (id),
        CONSTRAINT import_cohort_id_fkey FOREIGN KEY (cohort_id) REFERENCES training.cohort (id),
        CONSTRAINT import_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account (id),
        CONSTRAINT import_job_id_fkey FOREIGN KEY (job_id) REFERENCES platform.job (id) ON DELETE SET NULL);
      CREATE INDEX import_created_at_id_idx ON exchange.import (created_at, id);
      CREATE INDEX import_centre_id_idx ON exchange.import (centre_id);
      CREATE INDEX import_cohort_id_idx ON exchange.import (cohort_id);
      CREATE INDEX import_account_id_idx ON exchange.import (account_id);
      CREATE INDEX import_job_id_idx ON exchange.import (job_id);

      CREATE TABLE exchange.import_row (
        import_id uuid NOT NULL, at integer NOT NULL, sheet text, row integer NOT NULL, status text NOT NULL, content bytea NOT NULL,
        key_digest bytea, duplicate_of integer, matched_id uuid, matched_by text, decision text, thing_id uuid, created boolean,
        milestones bigint[], committed_at timestamptz, has_warning boolean NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT import_row_pkey PRIMARY KEY (import_id, at),
        CONSTRAINT import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES exchange.import (id) ON DELETE CASCADE,
        CONSTRAINT import_row_status_check CHECK (status IN ('accepted', 'rejected', 'duplicate', 'non_response')),
        CONSTRAINT import_row_matched_by_check CHECK (matched_by IN ('national_id', 'registration', 'phone_and_name', 'name_and_birth')),
        CONSTRAINT import_row_decision_check CHECK (decision IN ('skip', 'same', 'other')));
      CREATE INDEX import_row_key_digest_idx ON exchange.import_row (import_id, key_digest);
    `);
    for (const [column, reason] of COMMENTS) await runner.query(`COMMENT ON COLUMN exchange.${column} IS '${reason}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA exchange CASCADE');
  }
}

/** When a column is null; said again where the entities name them. */
const COMMENTS: [column: string, reason: string][] = [
  ['import.centre_id', 'null when the programme itself imports'],
  ['import.cohort_id', 'null when the rows belong to no one cohort'],
  ['import.account_id', 'null when it came by the command line'],
  ['import.content', 'null once the file is no longer needed'],
  ['import.mapping', 'null until the columns are confirmed'],
  ['import.job_id', 'null while nothing is being done with it'],
  ['import.committed_at', 'null until rows were committed'],
  ['import.undone_at', 'null unless it was undone'],
  ['import_row.sheet', 'null where the file has one table only'],
  ['import_row.key_digest', 'null when nothing in the row says who it is about'],
  ['import_row.duplicate_of', 'null unless an earlier row of the file says the same'],
  ['import_row.matched_id', 'null when nobody known is like it'],
  ['import_row.matched_by', 'null when nobody known is like it'],
  ['import_row.decision', 'null until somebody decides'],
  ['import_row.thing_id', 'null until committed'],
  ['import_row.created', 'null until committed'],
  ['import_row.milestones', 'null unless it recorded any'],
  ['import_row.committed_at', 'null until committed'],
];
