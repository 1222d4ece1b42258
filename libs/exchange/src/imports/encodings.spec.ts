import iconv from 'iconv-lite';
import { judgedBytes } from '../../../../test/support/judged.js';
import { readFile } from './reading/read-file.js';

const ROWS = [
  ['م', 'الاسم الرباعي', 'رقم الهوية', 'تاريخ الميلاد', 'الجنس', 'المحافظة', 'رقم الجوال', 'ملاحظات'],
  ['1', 'ليلى حسن عبد الرحمن أبو زيد', '439825977', '25/11/1998', 'أنثى', 'نابلس', '0599123456', 'سطر أول\nسطر ثان'],
  ['2', 'محمد علي', '891907487', '٣/٤/٢٠٠١', 'ذكر', 'رام الله', '+972569123456', 'قالت: "نعم", ثم ذهبت; |'],
  ['3', 'هبة سامي خالد قشطة', '123456789', '31/02/1999', 'F', 'عمان', '', ''],
];

const table = (separator: string, lineEnd: string) =>
  ROWS.map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join(lineEnd) + lineEnd;
const quoted = (cell: string, separator: string) =>
  /["\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

const ENCODINGS: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 little end first': (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
  'UTF-16 big end first': (text) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  'UTF-16 little end first without a mark': (text) => iconv.encode(text, 'utf-16le', { addBOM: false }),
  'UTF-16 big end first without a mark': (text) => iconv.encode(text, 'utf-16be', { addBOM: false }),
  'Windows-1256': (text) => iconv.encode(text.replace('٣/٤/٢٠٠١', '3/4/2001'), 'windows-1256'),
};
const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };
const LINE_ENDS = { 'Windows line ends': '\r\n', 'Unix line ends': '\n', 'old Mac line ends': '\r' };

describe.each(Object.entries(ENCODINGS))('a table in %s', (_, encode) => {
  it.each(Object.entries(SEPARATORS))('with a %s between its cells is read as every other', async (__, separator) => {
    for (const lineEnd of Object.values(LINE_ENDS)) {
      const { report, rows } = await judgedBytes(encode(table(separator, lineEnd)), { kind: 'applicants' });
      expect(report).toMatchObject({
        rows: 3,
        accepted: 2,
        rejected: [
          { row: 4, column: 'national_id', code: 'national_id.check_digit' },
          { row: 4, column: 'birth_date', code: 'birth_date.impossible' },
        ],
        warnings: [{ row: 4, column: 'governorate', code: 'governorate.unknown' }],
      });
      const [first, second] = rows.filter(({ status }) => status === 'accepted');
      expect(first?.values).toMatchObject({
        name_ar: { first: 'ليلى', father: 'حسن', grandfather: 'عبد الرحمن', family: 'أبو زيد' },
        birth_date: '1998-11-25',
        governorate: 'PS-NBS',
        phone: '+970599123456',
        notes: 'سطر أول سطر ثان',
      });
      expect(second?.values).toMatchObject({
        name_ar: { first: 'محمد', father: null, grandfather: null, family: 'علي' },
        birth_date: '2001-04-03',
        phone: '+972569123456',
        notes: 'قالت: "نعم", ثم ذهبت; |',
      });
    }
  });
});

it('a first line that names the separator is obeyed and not counted', async () => {
  const { report } = await judgedBytes(Buffer.from(`sep=;\r\n${table(';', '\r\n')}`), { kind: 'applicants' });
  expect(report.rejected[0]?.row).toBe(4);
});

it('a short Arabic text in Windows-1256 is not taken for another encoding', async () => {
  const reading = await readFile(iconv.encode('الاسم;الهوية\nعلي حسن;1', 'windows-1256'));
  expect(reading).toMatchObject({ encoding: 'windows-1256', separator: ';' });
});

it('a few bytes broken on the way do not turn a UTF-8 file into another', async () => {
  const bytes = Buffer.from(table(',', '\n'));
  bytes[bytes.indexOf('هبة')] = 0xff;
  const { notes, rows } = await judgedBytes(bytes, { kind: 'applicants' });
  expect(notes).toEqual([{ code: 'note.broken_text' }]);
  expect(rows.find(({ row }) => row === 2)?.values?.governorate).toBe('PS-NBS');
});

it('empty lines and titles count as records, and are no rows', async () => {
  const text = `كشف المتقدمين,,\n\n${table(',', '\n')}\nالمجموع: 3,,\n`;
  const { report, rows } = await judgedBytes(Buffer.from(text), { kind: 'applicants' });
  expect(report).toMatchObject({ rows: 3, accepted: 2 });
  expect(report.rejected[0]?.row).toBe(6);
  expect(rows.filter(({ status }) => status === 'ignored').map(({ row, why }) => [row, why])).toEqual([
    [1, 'title'],
    [3, 'header'],
    [8, 'footer'],
  ]);
});

describe('a web page named .xls', () => {
  const cells = (row: string[], tag: string) =>
    row.map((cell) => `<${tag} x:str>${cell.replaceAll('"', '&quot;').replace('\n', '<br>')}</${tag}>`).join('');
  const page = (
    charset: string,
  ) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}">
    <style><!-- table { mso-displayed-decimal-separator: "\\."; } td { color: red } --></style></head><body>
    <table border=1><tr><td colspan=8>كشف المتقدمين &amp; المتقدمات</td></tr>
    ${ROWS.map((row, at) => `<tr>${cells(row, at === 0 ? 'th' : 'td')}</tr>`).join('\n')}</table></body></html>`;

  it.each(['utf-8', 'windows-1256', 'utf-16le'])('in %s is read by its table', async (charset) => {
    const bytes = iconv.encode(page(charset).replace('٣/٤/٢٠٠١', '3/4/2001'), charset, {
      addBOM: charset === 'utf-16le',
    });
    const { report, rows } = await judgedBytes(bytes, { kind: 'applicants' });
    expect(report).toMatchObject({ rows: 3, accepted: 2 });
    expect(report.rejected[0]).toMatchObject({ row: 5, column: 'national_id' });
    expect(rows.find(({ row }) => row === 3)?.values).toMatchObject({
      notes: 'سطر أول سطر ثان',
      governorate: 'PS-NBS',
    });
  });

  it('with cells that span rows gives each row its value', async () => {
    const rows = `<tr><th>الاسم<th>رقم الهوية<th>تاريخ الميلاد<th>المحافظة
      <tr><td>ليلى حسن<td>439825977<td>25/11/1998<td rowspan=2>جنين
      <tr><td>محمد علي<td>891907487<td>3/4/2001`;
    const { rows: judged } = await judgedBytes(Buffer.from(`<table>${rows}</table>`), { kind: 'applicants' });
    expect(judged.filter(({ status }) => status === 'accepted').map(({ values }) => values?.governorate)).toEqual([
      'PS-JEN',
      'PS-JEN',
    ]);
  });
});
