import { readPhone } from '#people';
import { plain } from '../cells/text.js';
import { textOf } from '../reading/cell.js';
import { readFile } from '../reading/read-file.js';
import { findTables, type JudgingOptions } from './judge.js';
import { rowsOfTable } from './rows-of-table.js';

/** The phones of rows that name nobody by a national id, as E.164: whoever answers them is looked up before judging. */
export async function phonesOfFile(bytes: Buffer, options: JudgingOptions): Promise<string[]> {
  const { tables } = await findTables(await readFile(bytes), options);
  const phones = new Set<string>();
  for (const { sheet, layout } of tables)
    for await (const row of rowsOfTable(sheet, layout, options.kind)) {
      if ('why' in row || /\d/.test(plain(textOf(row.cells.get('national_id'))))) continue;
      const phone = readPhone(plain(textOf(row.cells.get('phone'))));
      if (phone) phones.add(phone.e164);
    }
  return [...phones];
}
