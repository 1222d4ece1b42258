import { type Cell, type RawRow, Serial } from './cell.js';
import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';
import { unescapeCell } from './shared-texts.js';
import { type MergedDown, place } from './sheet.survey.js';
import { type Shown } from './styles.js';
import { XmlReader } from './xml.js';
import { type Parts } from './zip.reader.js';

export interface SheetSource {
  parts: Parts;
  part: string;
  texts: string[];
  styles: Shown[];
  date1904: boolean;
  merges: MergedDown;
}

/** The days between the starts of the two ways in which workbooks count days. */
const SHIFT_1904 = 1462;

/** The rows of one sheet that hold anything. A cell merged over rows stands for its value in each of them. */
export async function* sheetRows(source: SheetSource): AsyncGenerator<RawRow> {
  const collector = new RowCollector(source);
  const reader = new XmlReader({
    open: (name, attributes) => collector.open(name, attributes),
    text: (piece) => collector.text(piece),
    close: (name) => collector.close(name),
  });
  for await (const piece of source.parts.text(source.part)) {
    reader.write(piece);
    yield* collector.take();
  }
  reader.end();
  yield* collector.take();
}

class RowCollector {
  private rows: RawRow[] = [];
  private row = 0;
  private hidden = false;
  private cells: Cell[] = [];
  private column = 0;
  private type = '';
  private shown: Shown = 'number';
  private value = '';
  private inValue = false;
  private inHint = false;
  private readonly reaching: { column: number; last: number; value: Cell }[] = [];

  constructor(private readonly source: SheetSource) {}

  take(): RawRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'row':
        this.row = Number(attributes.r ?? this.row + 1);
        this.hidden = attributes.hidden === '1' || attributes.hidden === 'true';
        this.cells = [];
        this.column = -1;
        return;
      case 'c':
        this.column = attributes.r ? place(attributes.r).column : this.column + 1;
        this.type = attributes.t ?? 'n';
        this.shown = this.source.styles[Number(attributes.s ?? 0)] ?? 'number';
        this.value = '';
        return;
      case 'rPh':
        this.inHint = true;
        return;
      case 'v':
      case 't':
        this.inValue = true;
        return;
      default:
    }
  }

  text(piece: string): void {
    if (this.inValue && !this.inHint && this.value.length < LIMITS.cell) this.value += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    if (name === 'rPh') this.inHint = false;
    if (name === 'c') this.endCell();
    if (name === 'row') this.endRow();
  }

  private endCell(): void {
    const value = this.read();
    if (value === null) return;
    if (this.column >= LIMITS.columns) throw new FileRefused('file.too_wide', { limit: LIMITS.columns });
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  private read(): Cell {
    if (this.value === '') return null;
    switch (this.type) {
      case 's':
        return this.source.texts[Number(this.value)] || null;
      case 'str':
      case 'inlineStr':
      case 'd':
        return unescapeCell(this.value);
      case 'b':
        return this.value === '1' || this.value === 'true';
      case 'e':
        return null;
      default:
        return this.number(Number(this.value));
    }
  }

  private number(value: number): Cell {
    if (!Number.isFinite(value)) return this.value;
    if (this.shown === 'day') return new Serial(value + (this.source.date1904 ? SHIFT_1904 : 0));
    return this.shown === 'percent' ? Math.round(value * 1e6) / 1e4 : value;
  }

  private endRow(): void {
    this.reachDown();
    if (!this.cells.some((cell) => cell !== null)) return;
    if (this.rows.length > LIMITS.rows || this.row > 1_048_576)
      throw new FileRefused('file.too_many_rows', { limit: LIMITS.rows });
    this.rows.push({ row: this.row, cells: this.cells, ...(this.hidden ? { hidden: true } : {}) });
  }

  private reachDown(): void {
    for (const { column, last, value } of this.reaching)
      if (last >= this.row && (this.cells[column] ?? null) === null && this.cells.some((cell) => cell !== null)) {
        while (this.cells.length < column) this.cells.push(null);
        this.cells[column] = value;
      }
    for (const { column, last } of this.source.merges.get(this.row) ?? [])
      this.reaching.push({ column, last, value: this.cells[column] ?? null });
    for (let at = this.reaching.length - 1; at >= 0; at -= 1)
      if ((this.reaching[at]?.last ?? 0) <= this.row) this.reaching.splice(at, 1);
  }
}
