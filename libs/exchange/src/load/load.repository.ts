import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Transactions } from '#platform';
import { idOf, type LoadedThing } from './thing.js';
import { type PersonLine } from './things/persons.thing.js';

@Injectable()
export class LoadRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A load takes as long as it takes, and writes its search index in large pieces. */
  async takeYourTime(): Promise<void> {
    await this.transactions.query("SET LOCAL statement_timeout = 0; SET LOCAL gin_pending_list_limit = '256MB'");
  }

  /** After the load is committed: statistics, and the map by which sums are read from the index alone. Outside of a transaction. */
  async settle(): Promise<void> {
    await this.transactions.query('VACUUM (ANALYZE) ledger.step');
    await this.transactions.query('ANALYZE');
  }

  async isEmpty(): Promise<boolean> {
    const [row] = await this.transactions.query<{ filled: boolean }>(
      'SELECT EXISTS (SELECT FROM ledger.person) OR EXISTS (SELECT FROM people.person) AS filled',
    );
    return !row!.filled;
  }

  /** Streams a file into a temporary table and from there into ours. Answers how many rows the file had. */
  async load(thing: LoadedThing, path: string): Promise<number> {
    const table = `staged_${thing.file}`;
    const columns = thing.columns.map((column) => `"${column}" text`).join(', ');
    await this.transactions.query(`CREATE TEMPORARY TABLE ${table} (${columns}) ON COMMIT DROP`);
    const client = (await this.transactions.manager.queryRunner!.connect()) as Client;
    const into = client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv, HEADER MATCH)`));
    await pipeline(createReadStream(path), into);
    await this.transactions.query(`ANALYZE ${table}`);
    for (const statement of thing.statements) await this.transactions.query(statement);
    return into.rowCount;
  }

  /** The staged persons, some at a time, in the order of the file. */
  async *persons(): AsyncGenerator<PersonLine[]> {
    await this.transactions.query(
      `DECLARE persons NO SCROLL CURSOR FOR SELECT *, ${idOf('id')} AS uuid FROM staged_persons`,
    );
    for (;;) {
      const lines = await this.transactions.query<PersonLine>('FETCH 1000 FROM persons');
      if (!lines.length) return;
      yield lines;
    }
  }
}
