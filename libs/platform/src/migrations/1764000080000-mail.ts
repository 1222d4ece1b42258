import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Mail1764000080000 implements MigrationInterface {
  name = 'Mail1764000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.mail (
        id uuid NOT NULL, kind text NOT NULL, language text NOT NULL, recipient bytea NOT NULL, content bytea, state text NOT NULL,
        tries integer NOT NULL DEFAULT 0, error text, created_at timestamptz NOT NULL DEFAULT now(), sent_at timestamptz,
        CONSTRAINT mail_pkey PRIMARY KEY (id),
        CONSTRAINT mail_state_check CHECK (state IN ('kept', 'waiting', 'sent', 'failed')));
      CREATE INDEX mail_created_at_id_idx ON platform.mail (created_at, id);
      COMMENT ON COLUMN platform.mail.content IS 'null once it was sent: its links are for the recipient alone';
      COMMENT ON COLUMN platform.mail.error IS 'null unless the last try failed: what the mail server said';
      COMMENT ON COLUMN platform.mail.sent_at IS 'null until it was sent';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.mail');
  }
}
