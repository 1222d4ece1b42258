import { deflateRawSync } from 'node:zlib';
import { judgedBytes } from '../../../../test/support/judged.js';
import { type MadePart, workbook, workbookParts, zip } from '../../../../test/support/made-files.js';
import { LIMITS } from './reading/limits.js';
import { codes } from './words/words.js';

const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);
const sheetOf = (rows: number) =>
  workbook({ sheets: [{ name: 'a', rows: Array.from({ length: rows }, (_, at) => ['x', at]) }] });
const withSheet = (sheet: MadePart) =>
  zip([...workbookParts({ sheets: [{ name: 'a', rows: [] }] }).filter(({ name }) => name !== sheet.name), sheet]);

const SHEET = 'xl/worksheets/sheet1.xml';
const ROW = '<row><c><v>1</v></c></row>';
const packed = (megabytes: number) => deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, ROW), { level: 9 });

const FILES: [string, string, () => Buffer][] = [
  ['nothing at all', 'file.empty', () => Buffer.alloc(0)],
  ['a mark and spaces', 'file.empty', () => Buffer.from('\uFEFF \r\n \t \r\n')],
  ['more than 20 MB', 'file.too_large', () => Buffer.alloc(LIMITS.bytes + 1, 'a')],
  ['an old binary sheet', 'file.old_xls', () => ole('Root Entry', 'Workbook')],
  ['a binary sheet from before Excel 97', 'file.old_xls', () => Buffer.from([9, 8, 8, 0, 0, 5, 5, 0, 1, 2, 3])],
  ['a workbook locked by a password', 'file.encrypted', () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  ['an old document', 'file.word', () => ole('Root Entry', 'WordDocument')],
  ['a binary workbook', 'file.xlsb', () => zip([{ name: 'xl/workbook.bin', content: 'x' }])],
  [
    'an OpenDocument table',
    'file.ods',
    () =>
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
      ]),
  ],
  ['a document', 'file.word', () => zip([{ name: 'word/document.xml', content: '<x/>' }])],
  ['slides', 'file.slides', () => zip([{ name: 'ppt/presentation.xml', content: '<x/>' }])],
  ['a Numbers file', 'file.numbers', () => zip([{ name: 'Index/Document.iwa', content: 'x' }])],
  ['an archive of tables', 'file.archive', () => zip([{ name: 'a.csv', content: 'a,b' }])],
  [
    'an XML table of 2003',
    'file.xml_2003',
    () =>
      Buffer.from(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
  ],
  ['a PDF', 'file.pdf', () => Buffer.from('%PDF-1.7\n%âãÏÓ')],
  ['a picture', 'file.image', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['a packed file', 'file.archive', () => Buffer.from([0x1f, 0x8b, 8, 0, 0])],
  ['bytes of some program', 'file.unknown', () => Buffer.from([1, 0, 7, 0, 200, 3, 0, 9, 0, 0, 0, 255])],
  ['half a workbook', 'file.damaged', () => sheetOf(50).subarray(0, 700)],
  [
    'a workbook with broken XML',
    'file.damaged',
    () => withSheet({ name: SHEET, content: '<worksheet><sheetData><row><c></row>' }),
  ],
  [
    'a workbook with entities of its own',
    'file.damaged',
    () =>
      withSheet({
        name: SHEET,
        content: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
      }),
  ],
  [
    'a workbook whose sheet is missing',
    'file.damaged',
    () => zip(workbookParts({ sheets: [{ name: 'a', rows: [] }] }).filter(({ name }) => name !== SHEET)),
  ],
  [
    'a workbook with locked parts',
    'file.encrypted',
    () => zip(workbookParts({ sheets: [{ name: 'a', rows: [] }] }).map((part) => ({ ...part, flags: 1 }))),
  ],
  ['a table without a header', 'file.no_header', () => Buffer.from('1,2,3\n4,5,6\n')],
  ['a page without a table', 'file.no_header', () => Buffer.from('<html><body><p>لا شيء</p></body></html>')],
  ['a workbook of empty sheets', 'file.no_header', () => sheetOf(0)],
  ['a header alone', 'file.no_rows', () => Buffer.from('الاسم,رقم الهوية,تاريخ الميلاد\r\n')],
  [
    'a table without birth dates',
    'file.columns_missing',
    () => Buffer.from('الاسم,رقم الهوية,الجنس\r\nعلي حسن,439825977,ذكر\r\n'),
  ],
  [
    'a quotation mark that never closes',
    'file.quote_open',
    () => Buffer.from(`الاسم,رقم الهوية,تاريخ الميلاد\r\n"علي حسن,439825977,25/11/1998\r\n`),
  ],
  [
    'more rows than we take',
    'file.too_many_rows',
    () => Buffer.from(`الاسم,رقم الهوية,تاريخ الميلاد\n${'x y,1,2\n'.repeat(LIMITS.rows + 2)}`),
  ],
  [
    'a workbook of more rows than we take',
    'file.too_many_rows',
    () =>
      withSheet({
        name: SHEET,
        content: `<worksheet><sheetData>${'<row><c><v>1</v></c><c><v>23</v></c></row>'.repeat(LIMITS.rows + 5000)}</sheetData></worksheet>`,
      }),
  ],
  [
    'a bomb that says so',
    'file.bomb',
    () => withSheet({ name: SHEET, content: packed(60), deflated: true, size: 60 * 1024 * 1024 }),
  ],
  [
    'a bomb of many parts',
    'file.bomb',
    () => zip(Array.from({ length: LIMITS.parts + 1 }, (_, at) => ({ name: `${at}`, content: '' }))),
  ],
  ['a bomb that claims to be huge', 'file.bomb', () => withSheet({ name: SHEET, content: 'x', claimed: 0xfffffff0 })],
  [
    'a bomb that lies about its size',
    'file.damaged',
    () => withSheet({ name: SHEET, content: packed(60), deflated: true, size: 1000 }),
  ],
];

it.each(FILES)('%s is refused as %s within two seconds', async (_, code, make) => {
  const bytes = make();
  const start = performance.now();
  await expect(judgedBytes(bytes, { kind: 'applicants' })).rejects.toMatchObject({ code });
  expect(performance.now() - start).toBeLessThan(2_000);
});

it.each(FILES)(
  'the sentence for %s says what to do, in both languages',
  async (_, __, make) => {
    const error: { text: { ar: string; en: string } } = await judgedBytes(make(), { kind: 'applicants' }).then(
      () => Promise.reject(new Error('was read')),
      (refused) => refused,
    );
    expect(error.text.en).toMatch(/^[A-Z].*\.$/);
    expect(error.text.ar).toMatch(/^\p{Script=Arabic}.*\.$/u);
    expect(error.text.ar + error.text.en).not.toMatch(/[{}]/);
  },
  20_000,
);

it('every code has its sentence in both languages', () => {
  expect(codes('ar')).toEqual(codes('en'));
});
