import { DataSource, type Logger } from 'typeorm';
import { type TestDatabase } from './database.js';

/**
 * What the application asks of the database while `work` runs, in order, without the beginnings and ends of transactions.
 * A number that grows with the rows of a page is a loop of statements somewhere.
 */
export async function statementsOf(test: TestDatabase, work: () => Promise<unknown>): Promise<string[]> {
  const source = test.app.get(DataSource);
  const before = source.logger;
  const asked: string[] = [];
  Object.assign(source, { logger: new Listener(asked) });
  try {
    await work();
  } finally {
    Object.assign(source, { logger: before });
  }
  return asked.filter((statement) => !/^(START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/.test(statement));
}

class Listener implements Logger {
  constructor(private readonly asked: string[]) {}

  logQuery(query: string): void {
    this.asked.push(query.replaceAll(/\s+/g, ' ').trim());
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
