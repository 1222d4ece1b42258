import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../dist/apps/api/src/database.js';
import { createApplication } from '../../dist/apps/api/src/application.js';
import { Counting } from '../../dist/libs/ledger/src/index.js';
import { readSettings } from '../../dist/libs/platform/src/index.js';
import { Figures, toFigureResponse, understand } from '../../dist/libs/progress/src/index.js';

/**
 * `node test/bench/figures.js FOLDER`: after `masar load FOLDER` into the database of the settings, compares every figure with the
 * folder's truth.json and times random questions. Exit 1 when a figure differs.
 */
const folder = process.argv[2];
if (!folder) {
  console.error('usage: node test/bench/figures.js FOLDER');
  process.exit(2);
}
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
const BREAKDOWNS = {
  graduates_by_governorate_gender: ['graduates', 'governorate,gender', (c) => `${c.governorate}|${c.gender}`],
  placed_by_governorate: ['placed', 'governorate', (c) => c.governorate],
};
const NOT_FIGURES = ['as_of', 'known_on', 'census', ...Object.keys(BREAKDOWNS)];

const settings = { ...readSettings(), logLevel: 'error' };
const database = await openDatabase(settings, { hold: false });
const app = await createApplication({ ...settings, demo: false }, database.url);
await app.init();
const figures = app.get(Figures, { strict: false });
const read = async (indicator, asOf, knownOn, by) =>
  toFigureResponse(await figures.read(understand({ indicator, asOf, knownOn, by, filter: {} }), 'open'));

let compared = 0;
const different = [];
for (const pair of truth.figures) {
  const check = (name, got, wanted) => {
    compared++;
    if (got !== wanted) different.push(`${pair.as_of} known ${pair.known_on} ${name}: ${got}, truth ${wanted}`);
  };
  for (const [name, wanted] of Object.entries(pair)) {
    if (NOT_FIGURES.includes(name)) continue;
    check(name, (await read(name, pair.as_of, pair.known_on)).value, wanted);
  }
  for (const [name, [indicator, by, key]] of Object.entries(BREAKDOWNS)) {
    const { cells, value } = await read(indicator, pair.as_of, pair.known_on, by);
    const got = Object.fromEntries(cells.map((cell) => [key(cell), cell.value]).sort());
    check(name, JSON.stringify(got), JSON.stringify(Object.fromEntries(Object.entries(pair[name]).sort())));
    check(
      `${name} in total`,
      cells.reduce((sum, cell) => sum + cell.value, 0),
      value,
    );
  }
}
console.log(`${compared} figures compared, ${different.length} different`);
for (const line of different) console.log(line);

const counting = app.get(Counting, { strict: false });
const random = (low, high) => low + Math.random() * (high - low);
const DAY = 86_400_000;
const [begin, end] = [Date.parse('2021-01-01'), Date.parse(truth.end)];
const ledgers = ['applied', 'graduated', 'placed', 'retained_180', 'active', 'in_companies'];
for (const by of [[], ['governorate'], ['governorate', 'gender']]) {
  const times = [];
  for (let i = 0; i < 50; i++) {
    const asked = {
      indicator: ledgers[i % ledgers.length],
      asOf: new Date(Math.floor(random(begin, end) / DAY) * DAY).toISOString().slice(0, 10),
    };
    const known = await counting.knownOn(Math.floor(random(begin, end) * 1000));
    const start = performance.now();
    await (by.length ? known.cells(asked, by) : known.total(asked));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `50 random sums by ${by.join(', ') || 'nothing'}: median ${times[25].toFixed(1)} ms, p95 ${times[47].toFixed(1)} ms`,
  );
}
await app.close();
await database.close();
process.exit(different.length ? 1 : 0);
