import { delimitedRows } from './delimited.reader.js';
import { FileRefused } from './file-refused.js';
import { htmlRows, htmlTables } from './html.reader.js';
import { LIMITS } from './limits.js';
import { type Note, type Reading } from './reading.js';
import { findSeparator } from './separators.js';
import { sniff, textFormat } from './sniff.js';
import { countLines, decoded, findEncoding } from './text-encoding.js';
import { readWorkbook } from './workbook.reader.js';
import { Parts } from './zip.reader.js';

/**
 * Recognises a file by its bytes, whatever its name says, and opens it for reading row by row. Throws FileRefused with a
 * sentence that says what it is and what to do when it is no table that can be read.
 */
export async function readFile(bytes: Buffer): Promise<Reading> {
  if (bytes.length > LIMITS.bytes) throw new FileRefused('file.too_large', { megabytes: LIMITS.bytes / 1024 / 1024 });
  if (sniff(bytes) === 'zip') return readWorkbook(await Parts.open(bytes));
  return readText(bytes);
}

function readText(bytes: Buffer): Reading {
  const { encoding, broken } = findEncoding(bytes);
  const start = firstText(bytes, encoding);
  if (start.trim() === '') throw new FileRefused('file.empty');
  const notes: Note[] = broken ? [{ code: 'note.broken_text' }] : [];
  if (textFormat(start) === 'html') return readHtml(bytes, encoding, notes);
  if (countLines(bytes, encoding) > LIMITS.rows + 1)
    throw new FileRefused('file.too_many_rows', { limit: LIMITS.rows });
  const { separator, declared } = findSeparator(start);
  const rows = () => delimitedRows({ bytes, encoding, separator, declared });
  return {
    format: 'csv',
    encoding,
    separator,
    notes,
    sheets: [{ name: null, title: '', hidden: false, date1904: false, rows }],
  };
}

function readHtml(bytes: Buffer, encoding: ReturnType<typeof findEncoding>['encoding'], notes: Note[]): Reading {
  const tables = htmlTables(bytes, encoding);
  if (tables.length === 0) throw new FileRefused('file.no_header');
  const sheets = tables.slice(0, LIMITS.sheets).map((number, at) => ({
    name: tables.length === 1 ? null : `table ${at + 1}`,
    title: tables.length === 1 ? '' : `table ${at + 1}`,
    hidden: false,
    date1904: false,
    rows: () => htmlRows(bytes, encoding, number),
  }));
  return { format: 'html', encoding, sheets, notes };
}

/** About the first 256,000 characters, from the first that is not a space. */
function firstText(bytes: Buffer, encoding: Parameters<typeof decoded>[1]): string {
  let text = '';
  for (const piece of decoded(bytes, encoding)) {
    text += piece;
    if (text.trim() === '' && text.length < 1 << 22) continue;
    if (text.length >= 1 << 18) break;
  }
  return text;
}
