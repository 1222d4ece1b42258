import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The audit becomes a chain in strands, its days are sealed (docs/audit.md). */
export class AuditChain1764000070000 implements MigrationInterface {
  name = 'AuditChain1764000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.audit_entry
        ADD COLUMN strand smallint, ADD COLUMN seq bigint, ADD COLUMN salt bytea, ADD COLUMN hash bytea,
        ADD CONSTRAINT audit_entry_strand_seq_key UNIQUE (strand, seq);
      COMMENT ON COLUMN platform.audit_entry.strand IS 'null for acts from before the chain was kept';
      COMMENT ON COLUMN platform.audit_entry.seq IS 'null for acts from before the chain was kept';
      COMMENT ON COLUMN platform.audit_entry.salt IS 'null for acts from before the chain was kept';
      COMMENT ON COLUMN platform.audit_entry.hash IS 'null for acts from before the chain was kept';

      CREATE TABLE platform.audit_strand (
        strand smallint NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL, mac bytea NOT NULL,
        CONSTRAINT audit_strand_pkey PRIMARY KEY (strand)) WITH (fillfactor = 25);

      CREATE TABLE platform.audit_seal (
        number integer NOT NULL, day date NOT NULL, entries integer NOT NULL, heads jsonb NOT NULL, hash bytea NOT NULL,
        public_key bytea NOT NULL, signature bytea NOT NULL, sealed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT audit_seal_pkey PRIMARY KEY (number), CONSTRAINT audit_seal_day_key UNIQUE (day));
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
      CREATE TRIGGER audit_strand_stays BEFORE DELETE OR TRUNCATE ON platform.audit_strand
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform.audit_seal;
      DROP TABLE platform.audit_strand;
      ALTER TABLE platform.audit_entry DROP COLUMN strand, DROP COLUMN seq, DROP COLUMN salt, DROP COLUMN hash;
    `);
  }
}
