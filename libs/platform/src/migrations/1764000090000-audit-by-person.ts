import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What happened to a person is found by her id, also where the act was on something of hers. */
export class AuditByPerson1764000090000 implements MigrationInterface {
  name = 'AuditByPerson1764000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX audit_entry_person ON platform.audit_entry ((after ->> 'personId')) WHERE after ? 'personId'`,
    );
    await runner.query('DROP INDEX platform.audit_entry_at_idx');
    await runner.query('CREATE INDEX audit_entry_at_id_idx ON platform.audit_entry (at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX platform.audit_entry_person');
    await runner.query('DROP INDEX platform.audit_entry_at_id_idx');
    await runner.query('CREATE INDEX audit_entry_at_idx ON platform.audit_entry (at)');
  }
}
