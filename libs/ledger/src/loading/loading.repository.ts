import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Transactions } from '#platform';
import { type Instant } from '../milestones/milestone.kinds.js';
import { DIMENSIONS } from '../steps/cell.rules.js';
import { type Step } from '../steps/steps.rules.js';

@Injectable()
export class LoadingRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Only inside a transaction. */
  async copySteps(steps: readonly (Step & { personId: string })[]): Promise<void> {
    const client = (await this.transactions.manager.queryRunner!.connect()) as Client;
    const into = client.query(
      copyFrom(`COPY ledger.step (indicator, day, recorded_at, delta, person_id, governorate, gender, age_band, disability, track,
        programme_id, funder, cohort_id, company_size, placement_kind, profession, export) FROM STDIN`),
    );
    await pipeline(Readable.from([steps.map(lineOf).join('')]), into);
  }

  /** Persons with rows in the ledger that have no lock row yet, which is to say no steps: they get one now. */
  async admitPersons(): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `INSERT INTO ledger.person (person_id)
       SELECT person_id FROM ledger.milestone UNION SELECT person_id FROM ledger.trait ORDER BY 1
       ON CONFLICT DO NOTHING RETURNING person_id AS id`,
    );
    return rows.map((row) => row.id);
  }

  /** After rows with their own ids and recording times: ids go on after them, and the ledger's time too. */
  async goOn(): Promise<void> {
    await this.transactions.query(`
      SELECT setval(pg_get_serial_sequence('ledger.milestone', 'id'), coalesce(max(id), 0) + 1, false) FROM ledger.milestone`);
    await this.transactions.query(`
      UPDATE ledger.clock SET ahead = greatest(interval '0', ahead, (
        SELECT max(at) - clock_timestamp() FROM (
          SELECT max(recorded_at) AS at FROM ledger.milestone UNION ALL SELECT max(recorded_at) FROM ledger.trait
          UNION ALL SELECT max(closed_at) FROM ledger.census) AS known))`);
  }

  /** Statistics for what is to be read next; without them each sheet of persons would read the whole table. */
  async analyze(): Promise<void> {
    await this.transactions.query('ANALYZE ledger.milestone, ledger.trait, ledger.step');
  }
}

/** An instant as PostgreSQL reads it, to the microsecond. */
function instantText(instant: Instant): string {
  const seconds = Math.floor(instant / 1e6);
  const micros = String(instant - seconds * 1e6).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${micros}Z`;
}

const field = (value: string | null): string =>
  value === null
    ? '\\N'
    : value.replace(/[\\\t\n\r]/g, (char) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[char]!);

function lineOf({ indicator, day, recordedAt, delta, personId, cell }: Step & { personId: string }): string {
  const cells = DIMENSIONS.map((dimension) => field(cell[dimension]));
  return `${[indicator, day, instantText(recordedAt), delta, personId, ...cells].join('\t')}\n`;
}
