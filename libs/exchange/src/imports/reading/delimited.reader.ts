import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type RawRow } from './cell.js';
import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';
import { type Separator } from './separators.js';
import { decoded, type Encoding } from './text-encoding.js';

export interface Delimited {
  bytes: Buffer;
  encoding: Encoding;
  separator: Separator;
  /** Whether the first line only names the separator; it has no number of its own. */
  declared: boolean;
}

/** The records of a text table. Empty lines count, quoted cells may hold line breaks, stray quotes stay as they are. */
export async function* delimitedRows({ bytes, encoding, separator, declared }: Delimited): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 1 << 20,
  });
  const source = Readable.from(decoded(bytes, encoding));
  source.on('error', (error) => parser.destroy(error));
  let row = declared ? -1 : 0;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      if (row === 0) continue;
      if (row > LIMITS.rows) throw new FileRefused('file.too_many_rows', { limit: LIMITS.rows });
      if (cells.length > LIMITS.columns && cells.slice(LIMITS.columns).some((cell) => cell.trim() !== ''))
        throw new FileRefused('file.too_wide', { limit: LIMITS.columns });
      yield { row, cells: cells.map((cell) => (cell === '' ? null : cell)) };
    }
  } catch (error) {
    throw asRefusal(error, row + 1);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function asRefusal(error: unknown, row: number): unknown {
  const code = (error as { code?: string }).code ?? '';
  return code.startsWith('CSV_') ? new FileRefused('file.quote_open', { row }) : error;
}
