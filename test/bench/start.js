import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './server.js';

/** How long a start takes when the database is there, and what the process weighs when nobody asks it anything. */
const LIMITS = { startSeconds: 4, idleMegabytes: 200 };
const STARTS = 5;
const IDLE_MS = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
try {
  const environment = { MASAR_DATA_DIR: join(folder, 'data') };
  const first = await startServer({ ...environment, MASAR_DEMO: '1' });
  await first.stop();
  const starts = [];
  let idleMegabytes = 0;
  for (let count = 0; count < STARTS; count += 1) {
    const server = await startServer(environment);
    starts.push(server.seconds);
    if (count === STARTS - 1) {
      await sleep(IDLE_MS);
      idleMegabytes = residentMegabytes(server.pid);
    }
    await server.stop();
  }
  starts.sort((a, b) => a - b);
  const startSeconds = starts[Math.floor(starts.length / 2)];
  console.log(`first start with the demo  ${first.seconds.toFixed(2)} s`);
  console.log(
    `start                      ${startSeconds.toFixed(2)} s (median of ${STARTS}, slowest ${starts.at(-1).toFixed(2)} s, at most ${LIMITS.startSeconds} s)`,
  );
  console.log(`memory when idle           ${idleMegabytes.toFixed(0)} MB (at most ${LIMITS.idleMegabytes} MB)`);
  if (startSeconds > LIMITS.startSeconds || idleMegabytes > LIMITS.idleMegabytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What Linux keeps in memory for the process, shared pages included. */
function residentMegabytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
