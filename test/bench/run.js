import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/libs/platform/src/index.js';
import { startBaseline } from './baseline.js';
import { fill, prepare } from './fill.js';
import { routes } from './routes.js';
import { freePort, startServer } from './server.js';
import { measure } from './measure.js';

/**
 * The hot routes against a plain Fastify + pg baseline, on the same database in the same run, alone and with 16 at once.
 * Rounds alternate between the two, so that whatever else the machine does meets both; the best round of each counts.
 */
const ROUNDS = 3;
const MOST_TIMES_ALONE = 3;

const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
const data = { MASAR_DATA_DIR: join(folder, 'data') };
let failed = false;
/** What to end, last first. */
const ends = [() => rmSync(folder, { recursive: true, force: true })];
try {
  await (await startServer({ ...data, MASAR_DEMO: '1' })).stop();
  const postgres = await startEmbeddedPostgres({ dataDir: data.MASAR_DATA_DIR });
  ends.push(() => postgres.stop());
  const client = new pg.Client(postgres.url);
  await client.connect();
  ends.push(() => client.end());
  await prepare(client);
  await fill(client);
  const basePort = await freePort();
  ends.push(await startBaseline(postgres.url, basePort));
  const server = await startServer({ ...data, MASAR_WORKERS: '0' });
  ends.push(() => server.stop());
  const sides = { baseline: `http://127.0.0.1:${basePort}`, masar: server.origin };

  console.log('route                        at once   baseline      masar   times   (ms a request; requests a second)');
  for (const route of await routes(client, sides.masar)) {
    if (process.argv[2] && !route.name.includes(process.argv[2])) continue;
    for (const connections of [1, 16]) {
      const best = { baseline: Infinity, masar: Infinity };
      for (let round = 0; round < ROUNDS; round += 1)
        for (const side of ['baseline', 'masar'])
          best[side] = Math.min(best[side], await measure(sides[side], route[side], connections));
      const times = best.masar / best.baseline;
      const missed = connections === 1 && times > MOST_TIMES_ALONE;
      failed ||= missed;
      const rate = (milliseconds) => Math.round((1000 * connections) / milliseconds);
      console.log(
        [
          route.name.padEnd(28),
          String(connections).padStart(7),
          best.baseline.toFixed(2).padStart(10),
          best.masar.toFixed(2).padStart(10),
          `${times.toFixed(2)}${missed ? ' ✗' : ''}`.padStart(8),
          `  (${rate(best.baseline)}; ${rate(best.masar)})`,
        ].join(' '),
      );
    }
  }
} finally {
  for (const end of ends.reverse()) await end();
}
if (failed) {
  console.error(`More than ${MOST_TIMES_ALONE} times the baseline, alone.`);
  process.exit(1);
}
