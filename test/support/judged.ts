import {
  assertComplete,
  findTables,
  judge,
  type JudgingOptions,
} from '../../libs/exchange/src/imports/judging/judge.js';
import { Reporter } from '../../libs/exchange/src/imports/judging/report.js';
import { type JudgedRow } from '../../libs/exchange/src/imports/kinds/kind.js';
import { readFile } from '../../libs/exchange/src/imports/reading/read-file.js';

/** Reads and judges a whole file at once, as tests of a few hundred rows like it. */
export async function judgedBytes(bytes: Buffer, options: JudgingOptions) {
  const tables = await findTables(await readFile(bytes), options);
  assertComplete(tables);
  const reporter = new Reporter('en');
  const rows: JudgedRow[] = [];
  for await (const row of judge(tables, options)) {
    rows.push(row);
    reporter.add(row);
  }
  return { rows, report: reporter.report, notes: tables.notes, tables: tables.tables };
}
