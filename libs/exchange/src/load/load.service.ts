import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Loading } from '#ledger';
import { Transactions } from '#platform';
import { LoadRepository } from './load.repository.js';
import { THINGS } from './things/all.js';

export interface Loaded {
  /** Rows of each file. */
  rows: Record<string, number>;
  /** Persons whose steps were made. */
  persons: number;
  seconds: number;
}

/** Loads a folder of CSV files, a file per thing, into an empty database: all of it or nothing. */
@Injectable()
export class LoadService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: LoadRepository,
    private readonly loading: Loading,
  ) {}

  /** Errors: a sentence that names the file that is missing or not as it should be. */
  async load(folder: string, say: (what: string) => void = () => {}): Promise<Loaded> {
    const began = performance.now();
    await Promise.all(THINGS.map(({ file }) => assertThere(join(folder, `${file}.csv`))));
    return this.transactions.run(async () => {
      await this.repository.takeYourTime();
      if (!(await this.repository.isEmpty()))
        throw new Error('The database is not empty: a folder is loaded into an empty one only.');
      const rows: Record<string, number> = {};
      for (const thing of THINGS) {
        say(thing.file);
        rows[thing.file] = await this.repository
          .load(thing, join(folder, `${thing.file}.csv`))
          .catch((error: Error) => {
            throw new Error(`${thing.file}.csv: ${error.message}`, { cause: error });
          });
      }
      say('steps');
      const persons = await this.loading.finish();
      return { rows, persons, seconds: Math.round((performance.now() - began) / 100) / 10 };
    });
  }
}

async function assertThere(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new Error(`${path} is not there: the folder needs a file per thing, as the layout says.`);
  });
}
