import { readFileSync } from 'node:fs';
import { judge, findTables, assertComplete } from '../../dist/libs/exchange/src/imports/judging/judge.js';
import { readFile } from '../../dist/libs/exchange/src/imports/reading/read-file.js';

/** Judges one file and prints what it took: seconds without the start of the process, megabytes with everything. */
const options = { kind: 'applicants' };
const start = performance.now();
let accepted = 0;
let code = null;
try {
  const tables = await findTables(await readFile(readFileSync(process.argv[2])), options);
  assertComplete(tables);
  for await (const row of judge(tables, options)) if (row.status === 'accepted') accepted += 1;
} catch (error) {
  code = error.code ?? String(error);
}
// Not resourceUsage(): what it says of memory is inherited from the process that started this one.
const megabytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ code, accepted, seconds, megabytes }));
