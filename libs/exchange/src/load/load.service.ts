import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Loading } from '#ledger';
import { People } from '#people';
import { Transactions } from '#platform';
import { LoadRepository } from './load.repository.js';
import { type LoadedThing } from './thing.js';
import { THINGS } from './things/all.js';
import { PERSONS, toPerson } from './things/persons.thing.js';

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
    private readonly people: People,
  ) {}

  /** Errors: a sentence that names the file that is missing or not as it should be. */
  async load(folder: string, say: (what: string) => void = () => {}): Promise<Loaded> {
    const began = performance.now();
    await Promise.all(THINGS.map(({ file }) => assertThere(join(folder, `${file}.csv`))));
    const { rows, persons } = await this.transactions.run(async () => {
      await this.repository.takeYourTime();
      if (!(await this.repository.isEmpty()))
        throw new Error('The database is not empty: a folder is loaded into an empty one only.');
      const rows: Record<string, number> = {};
      for (const thing of THINGS) {
        say(thing.file);
        rows[thing.file] = await this.file(thing, folder);
      }
      say('steps');
      const persons = await this.loading.finish();
      return { rows, persons };
    });
    say('statistics');
    await this.repository.settle();
    return { rows, persons, seconds: Math.round((performance.now() - began) / 100) / 10 };
  }

  private async file(thing: LoadedThing, folder: string): Promise<number> {
    try {
      const rows = await this.repository.load(thing, join(folder, `${thing.file}.csv`));
      if (thing === PERSONS)
        for await (const lines of this.repository.persons()) await this.people.load(lines.map(toPerson));
      return rows;
    } catch (error) {
      throw new Error(`${thing.file}.csv: ${(error as Error).message}`, { cause: error });
    }
  }
}

async function assertThere(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new Error(`${path} is not there: the folder needs a file per thing, as the layout says.`);
  });
}
