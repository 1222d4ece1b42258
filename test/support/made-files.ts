import { crc32, deflateRawSync } from 'node:zlib';

/** Files made for tests: a zip writer of forty lines, and workbooks of it that need no more than what a test says. */
export interface MadePart {
  name: string;
  content: string | Buffer;
  /** What the zip file claims the part unpacks to, when that is a lie. */
  claimed?: number;
  /** Already deflated content. */
  deflated?: boolean;
  size?: number;
  flags?: number;
}

export function zip(parts: MadePart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.isBuffer(part.content) ? part.content : Buffer.from(part.content);
    const packed = part.deflated ? raw : deflateRawSync(raw);
    const size = part.claimed ?? part.size ?? raw.length;
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800 | (part.flags ?? 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(part.deflated ? Buffer.alloc(0) : raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed]);
    const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, Buffer.alloc(14), name]);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    central.push(entry);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A cell of a made workbook: text, a number, a day by its serial number, or the XML of the cell as it stands. */
export type MadeCell = string | number | null | { day: number } | { percent: number } | { xml: string };

export interface MadeSheet {
  name: string;
  rows: MadeCell[][];
  state?: 'hidden' | 'veryHidden';
  hiddenRows?: number[];
  merges?: string[];
}

export interface MadeWorkbook {
  sheets: MadeSheet[];
  date1904?: boolean;
  /** Further parts, e.g. macros. */
  parts?: MadePart[];
  /** Leaves out the parts that some programs leave out. */
  bare?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function workbookParts({ sheets, date1904 = false, parts = [] }: MadeWorkbook): MadePart[] {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return [
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships>${relations.join('')}<Relationship Id="rIdS" Type="${RELATION}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet) })),
    ...parts,
  ];
}

export function workbook(made: MadeWorkbook): Buffer {
  return zip(workbookParts(made));
}

export function sheetXml({ rows, hiddenRows = [], merges = [] }: MadeSheet): string {
  const body = rows.map((cells, at) => {
    const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : '';
    return `<row r="${at + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`;
  });
  const merged = merges.length
    ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if ('day' in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
  return 'percent' in cell ? `<c r="${place}" s="2"><v>${cell.percent}</v></c>` : cell.xml.replace('$', place);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
