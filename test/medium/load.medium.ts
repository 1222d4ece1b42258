import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoadService } from '#exchange';
import { Rebuild } from '#ledger';
import { type FigureResponse, Figures, toFigureResponse, understand } from '#progress';
import { testDatabase, type TestDatabase } from '../support/database.js';

const COUNTRY = join(import.meta.dirname, '../data/country');
type Truth = Record<string, number | string | null | Record<string, number>> & { as_of: string; known_on: string };
const truth = JSON.parse(readFileSync(join(COUNTRY, 'truth.json'), 'utf8')) as {
  rows: Record<string, number>;
  figures: Truth[];
};
const NOT_FIGURES = ['as_of', 'known_on', 'census', 'graduates_by_governorate_gender', 'placed_by_governorate'];

describe('A country of six hundred made-up people, loaded from a folder', () => {
  let database: TestDatabase;
  let loader: LoadService;
  beforeAll(async () => {
    database = await testDatabase();
    loader = database.app.get(LoadService, { strict: false });
  });
  afterAll(() => database.close());

  const count = async (): Promise<number> => {
    const [row] = await database.query<{ n: number }>(
      'SELECT (SELECT count(*) FROM ledger.milestone) + (SELECT count(*) FROM people.person) AS n',
    );
    return row!.n;
  };
  const read = async (
    indicator: string,
    { as_of: asOf, known_on: knownOn }: Truth,
    by?: string,
  ): Promise<FigureResponse> => {
    const question = understand({ indicator, asOf, knownOn, by, filter: {} });
    return toFigureResponse(await database.app.get(Figures, { strict: false }).read(question, 'open'));
  };

  it('is refused as a whole when a file is missing or a row is wrong, with a sentence that names the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-load-'));
    cpSync(COUNTRY, folder, { recursive: true });
    rmSync(join(folder, 'milestones.csv'));
    await expect(loader.load(folder)).rejects.toThrow('milestones.csv is not there');
    writeFileSync(
      join(folder, 'milestones.csv'),
      readFileSync(join(COUNTRY, 'milestones.csv'), 'utf8').replace('graduated', 'flew'),
    );
    await expect(loader.load(folder)).rejects.toThrow(/^milestones\.csv: /);
    writeFileSync(join(folder, 'traits.csv'), 'person,when\nP1,now\n');
    await expect(loader.load(folder)).rejects.toThrow(/^traits\.csv: /);
    rmSync(folder, { recursive: true });
    expect(await count()).toBe(0);
  });

  it('is there with every row of every file, and not twice', async () => {
    const loaded = await loader.load(COUNTRY);
    expect(loaded.rows).toEqual(truth.rows);
    await expect(loader.load(COUNTRY)).rejects.toThrow('not empty');
  }, 60_000);

  it.each(truth.figures)('gives every figure as of $as_of as known on $known_on', async (pair) => {
    for (const [name, value] of Object.entries(pair)) {
      if (NOT_FIGURES.includes(name)) continue;
      expect([name, (await read(name, pair)).value]).toEqual([name, value]);
    }
    const graduates = await read('graduates', pair, 'governorate,gender');
    expect(
      Object.fromEntries(graduates.cells.map((cell) => [`${cell.governorate}|${cell.gender}`, cell.value])),
    ).toEqual(pair.graduates_by_governorate_gender);
    const placed = await read('placed', pair, 'governorate');
    expect(Object.fromEntries(placed.cells.map((cell) => [cell.governorate, cell.value]))).toEqual(
      pair.placed_by_governorate,
    );
  });

  it('has kept the steps that its milestones and traits give', async () => {
    expect(await database.app.get(Rebuild).differing()).toEqual([]);
  });
});
