import { FileRefused, type FileProblem } from './file-refused.js';

export type Format = 'zip' | 'html' | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

const FOREIGN: [number[], FileProblem][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'file.pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'file.image'],
  [[0xff, 0xd8, 0xff], 'file.image'],
  [[0x47, 0x49, 0x46, 0x38], 'file.image'],
  [[0x42, 0x4d], 'file.image'],
  [[0x49, 0x49, 0x2a, 0x00], 'file.image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'file.image'],
  [[0x1f, 0x8b], 'file.archive'],
  [[0x52, 0x61, 0x72, 0x21], 'file.archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'file.archive'],
  [[0x42, 0x5a, 0x68], 'file.archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'file.archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'file.word'],
  // Binary sheets from before Excel 97 begin with their first record instead of a container.
  [[0x09, 0x00, 0x04, 0x00], 'file.old_xls'],
  [[0x09, 0x02, 0x06, 0x00], 'file.old_xls'],
  [[0x09, 0x04, 0x06, 0x00], 'file.old_xls'],
  [[0x09, 0x08, 0x08, 0x00], 'file.old_xls'],
  [[0x09, 0x08, 0x10, 0x00], 'file.old_xls'],
];

/** What the bytes are, whatever the name says. Refuses what is not a table that we read. */
export function sniff(bytes: Buffer): Format {
  if (bytes.length === 0) throw new FileRefused('file.empty');
  if (startsWith(bytes, EMPTY_ZIP)) throw new FileRefused('file.archive');
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) throw new FileRefused(oleProblem(bytes));
  for (const [magic, problem] of FOREIGN) if (isForeign(bytes, magic)) throw new FileRefused(problem);
  if (isRiffImage(bytes)) throw new FileRefused('file.image');
  return 'text';
}

/** Whether a decoded text is a web page with a table in it, as programs write it that call it `.xls`. */
export function textFormat(start: string): 'html' | 'text' {
  const head = start.slice(0, 4096).trimStart().toLowerCase();
  if (head.startsWith('<?xml') && /urn:schemas-microsoft-com:office:spreadsheet|excel\.sheet/.test(head))
    throw new FileRefused('file.xml_2003');
  return /^<(?:!doctype html|html|head|body|table|meta|style|div|!--)/.test(head) ||
    (head.startsWith('<?xml') && head.includes('<html'))
    ? 'html'
    : 'text';
}

function startsWith(bytes: Buffer, magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** `BM` alone could begin a text; a bitmap also states its own length. */
function isForeign(bytes: Buffer, magic: number[]): boolean {
  if (!startsWith(bytes, magic)) return false;
  return magic.length > 2 || magic[0] === 0x1f || (bytes.length > 6 && bytes.readUInt32LE(2) === bytes.length);
}

function isRiffImage(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 12).toString('latin1');
  return (mark.startsWith('RIFF') && mark.endsWith('WEBP')) || /^....ftyp(heic|heix|mif1|avif)/s.test(mark);
}

/** One container holds the old binary sheets, the old documents, and new workbooks that are locked with a password. */
function oleProblem(bytes: Buffer): FileProblem {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'file.encrypted';
  if (has('WordDocument')) return 'file.word';
  if (has('PowerPoint Document')) return 'file.slides';
  return 'file.old_xls';
}
