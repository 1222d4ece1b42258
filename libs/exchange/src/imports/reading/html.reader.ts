import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { type Cell, type RawRow } from './cell.js';
import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';
import { decoded, type Encoding } from './text-encoding.js';

/** The rows of the table number `wanted` (from 0, in the order in which tables begin) of a web page. */
export function* htmlRows(bytes: Buffer, encoding: Encoding, wanted: number): Generator<RawRow> {
  const tables = new Tables(wanted);
  for (const piece of decoded(bytes, encoding)) {
    tables.read(piece);
    yield* tables.take();
  }
  tables.end();
  yield* tables.take();
}

/** How many tables with at least one row a web page has, by their numbers. */
export function htmlTables(bytes: Buffer, encoding: Encoding): number[] {
  const tables = new Tables(null);
  for (const piece of decoded(bytes, encoding)) {
    tables.read(piece);
    tables.take();
  }
  tables.end();
  return [...tables.withRows].sort((one, other) => one - other);
}

interface Open {
  number: number;
  row: number;
  cells: Cell[] | null;
  text: string | null;
  span: { columns: number; rows: number };
  /** Values that reach down into rows to come, by column. */
  reaching: Map<number, { text: string; rows: number }>;
}

/** Follows the tags of a page and collects the rows of its tables, without ever holding the page's tree. */
class Tables {
  readonly withRows = new Set<number>();
  private readonly tokenizer: Tokenizer;
  private readonly open: Open[] = [];
  private begun = 0;
  private rows: RawRow[] = [];

  constructor(private readonly wanted: number | null) {
    this.tokenizer = new Tokenizer(
      {},
      {
        onStartTag: (token) => this.start(token),
        onEndTag: (token) => this.finish(token.tagName),
        onCharacter: ({ chars }) => this.write(chars),
        onWhitespaceCharacter: ({ chars }) => this.write(chars),
        onNullCharacter: () => undefined,
        onComment: () => undefined,
        onDoctype: () => undefined,
        onEof: () => undefined,
      },
    );
  }

  read(piece: string): void {
    this.tokenizer.write(piece, false);
  }

  end(): void {
    this.tokenizer.write('', true);
    while (this.open.length) this.finish('table');
  }

  take(): RawRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  private start(token: Token.TagToken): void {
    const table = this.open.at(-1);
    switch (token.tagName) {
      case 'script':
      case 'style':
        this.tokenizer.state = TokenizerMode.RAWTEXT;
        this.tokenizer.lastStartTagName = token.tagName;
        return;
      case 'table':
        this.open.push({
          number: this.begun,
          row: 0,
          cells: null,
          text: null,
          span: { columns: 1, rows: 1 },
          reaching: new Map(),
        });
        this.begun += 1;
        return;
      case 'tr':
        if (table) this.beginRow(table);
        return;
      case 'td':
      case 'th':
        if (table) this.beginCell(table, token);
        return;
      case 'br':
      case 'p':
      case 'div':
        if (table?.text) table.text += '\n';
        return;
      default:
    }
  }

  private finish(tag: string): void {
    const table = this.open.at(-1);
    if (!table) return;
    if (tag === 'td' || tag === 'th') endCell(table);
    if (tag === 'tr') this.endRow(table);
    if (tag === 'table') {
      this.endRow(table);
      this.open.pop();
    }
  }

  private beginRow(table: Open): void {
    this.endRow(table);
    table.row += 1;
    table.cells = [];
    fillReaching(table);
  }

  private beginCell(table: Open, token: Token.TagToken): void {
    if (!table.cells) this.beginRow(table);
    endCell(table);
    table.text = '';
    table.span = { columns: span(token, 'colspan'), rows: span(token, 'rowspan') };
  }

  private write(chars: string): void {
    const table = this.open.at(-1);
    if (table?.text !== null && table?.text !== undefined && table.text.length < LIMITS.cell) table.text += chars;
  }

  private endRow(table: Open): void {
    endCell(table);
    const { cells } = table;
    table.cells = null;
    if (!cells) return;
    if (table.row > LIMITS.rows) throw new FileRefused('file.too_many_rows', { limit: LIMITS.rows });
    if (cells.length > LIMITS.columns) throw new FileRefused('file.too_wide', { limit: LIMITS.columns });
    if (cells.some((cell) => cell !== null)) this.withRows.add(table.number);
    if (this.wanted === table.number) this.rows.push({ row: table.row, cells });
  }
}

function endCell(table: Open): void {
  const { cells, text } = table;
  if (!cells || text === null) return;
  const value = text.trim();
  const column = cells.length;
  cells.push(value === '' ? null : value);
  for (let extra = 1; extra < table.span.columns; extra += 1) cells.push(null);
  if (table.span.rows > 1 && value) table.reaching.set(column, { text: value, rows: table.span.rows - 1 });
  table.text = null;
  fillReaching(table);
}

/** A cell that spans rows stands for its value in each of them. */
function fillReaching({ cells, reaching }: Open): void {
  if (!cells) return;
  for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
    if (above.rows === 1) reaching.delete(cells.length);
    else above.rows -= 1;
    cells.push(above.text);
  }
}

function span(token: Token.TagToken, name: string): number {
  const value = Number(token.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, LIMITS.columns) : 1;
}
