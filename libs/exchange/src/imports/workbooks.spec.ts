import { judgedBytes } from '../../../../test/support/judged.js';
import {
  type MadeCell,
  type MadeSheet,
  sheetXml,
  workbook,
  workbookParts,
  zip,
} from '../../../../test/support/made-files.js';

const HEADER: MadeCell[] = ['م', 'الاسم الرباعي', 'رقم الهوية', 'تاريخ الميلاد', 'المحافظة', 'المعدل'];
const LEILA: MadeCell[] = [1, 'ليلى حسن عبد الرحمن أبو زيد', '439825977', '25/11/1998', 'نابلس', 76];
const OMAR: MadeCell[] = [2, 'عمر علي سامي النتشة', 891907487, '2001-04-03', 'جنين', '62,5'];
const HIBA: MadeCell[] = [3, 'هبة خالد محمود قشطة', '933788762', '3.4.2000', 'رفح', 'جيد جدا'];

const judgeSheets = (sheets: MadeSheet[], more: Partial<Parameters<typeof workbook>[0]> = {}) =>
  judgedBytes(workbook({ sheets, ...more }), { kind: 'graduates' });
const sheet = (rows: MadeCell[][], more: Partial<MadeSheet> = {}): MadeSheet => ({ name: 'ورقة1', rows, ...more });
const accepted = (rows: { status: string; values: Record<string, unknown> | null }[]) =>
  rows.filter(({ status }) => status === 'accepted').map(({ values }) => values);

it('a day is the same day in a file that counts from 1904, shown as a day or as a bare number', async () => {
  const rows = (shift: number): MadeCell[][] => [
    HEADER,
    [1, 'ليلى حسن', '439825977', { day: 36124 - shift }, 'نابلس', 76],
    [2, 'عمر علي', '891907487', 36124 - shift, 'نابلس', 76],
  ];
  const since1900 = await judgeSheets([sheet(rows(0))]);
  const since1904 = await judgeSheets([sheet(rows(1462))], { date1904: true });
  expect(accepted(since1900.rows).map((values) => values?.birth_date)).toEqual(['1998-11-25', '1998-11-25']);
  expect(accepted(since1904.rows)).toEqual(accepted(since1900.rows));
  expect(since1904.notes).toEqual([{ code: 'note.1904' }]);
});

it('macros are noted and never run', async () => {
  const parts = [{ name: 'xl/vbaProject.bin', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) }];
  const { report, notes } = await judgeSheets([sheet([HEADER, LEILA])], { parts });
  expect(report.accepted).toBe(1);
  expect(notes).toEqual([{ code: 'note.macros' }]);
});

it('sheets with other columns in another order are one file, and a person in both is a duplicate', async () => {
  const { report } = await judgeSheets([
    sheet([['كشف', null, null], HEADER, LEILA], { name: 'أ' }),
    sheet(
      [
        ['الهوية', 'ت. الميلاد', 'Name', 'اسم المتدرب'],
        ['439825977', '25-11-1998', 'Leila Abu Zaid', 'ليلى حسن أبوزيد'],
      ],
      { name: 'ب ' },
    ),
  ]);
  expect(report).toMatchObject({ rows: 2, accepted: 1, duplicates: [{ sheet: 'ب ', row: 2, of_sheet: 'أ', of: 3 }] });
});

it('hidden sheets and sheets without a table are left out and said so; hidden rows are read and said so', async () => {
  const { report, notes } = await judgeSheets([
    sheet([HEADER, LEILA, OMAR], { name: 'الخريجون', hiddenRows: [3] }),
    sheet([HEADER, HIBA], { name: 'قديم', state: 'veryHidden' }),
    sheet([['المحافظات'], ['نابلس'], ['جنين']], { name: 'قوائم' }),
  ]);
  expect(report.accepted).toBe(2);
  expect(notes).toEqual([
    { code: 'note.hidden_sheet', sheet: 'قديم' },
    { code: 'note.no_table', sheet: 'قوائم' },
    { code: 'note.hidden_rows', count: 1 },
  ]);
});

it('one sheet may be asked for by name', async () => {
  const sheets = [sheet([HEADER, LEILA], { name: 'أ' }), sheet([HEADER, OMAR, HIBA], { name: 'ب ' })];
  const bytes = workbook({ sheets });
  expect((await judgedBytes(bytes, { kind: 'graduates', sheet: 'ب' })).report.rows).toBe(2);
  await expect(judgedBytes(bytes, { kind: 'graduates', sheet: 'ج' })).rejects.toMatchObject({
    code: 'file.sheet_unknown',
  });
});

it('titles, a header said again, sections, sums and notes are no rows', async () => {
  const { report, rows } = await judgeSheets([
    sheet(
      [
        ['كشف الخريجين', null, null, null, null, null],
        ['مركز نابلس', 'دورة 2021'],
        HEADER,
        LEILA,
        ['الشعبة الثانية'],
        HEADER,
        OMAR,
        [null, 'المعدل العام', null, null, null, 69],
        [],
        [null, 'إعداد: المنسق', null, null, 'التوقيع: ....'],
        [4],
      ],
      { merges: ['A1:F1', 'A5:F5'] },
    ),
  ]);
  expect(report).toMatchObject({ rows: 2, accepted: 2 });
  expect(rows.map(({ row, status, why }) => [row, why ?? status])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [3, 'header'],
    [4, 'accepted'],
    [5, 'section'],
    [6, 'repeated header'],
    [7, 'accepted'],
    [8, 'footer'],
    [10, 'footer'],
    [11, 'footer'],
  ]);
});

it('a header of two rows is read as one, and a cell merged over rows holds for each of them', async () => {
  const { rows } = await judgeSheets([
    sheet(
      [
        ['م', 'الاسم', null, null, null, 'رقم الهوية', 'تاريخ الميلاد', 'المحافظة'],
        [null, 'الأول', 'الأب', 'الجد', 'العائلة', null, null, null],
        [1, 'ليلى', 'حسن', 'علي', 'قشطة', '439825977', '25/11/1998', 'طوباس'],
        [2, 'عمر', 'علي', null, 'النتشة', '891907487', '3/4/2001', null],
      ],
      { merges: ['B1:E1', 'H3:H4'] },
    ),
  ]);
  expect(accepted(rows)).toMatchObject([
    { name_ar: { first: 'ليلى', father: 'حسن', grandfather: 'علي', family: 'قشطة' }, governorate: 'PS-TBS' },
    { name_ar: { first: 'عمر', father: 'علي', grandfather: null, family: 'النتشة' }, governorate: 'PS-TBS' },
  ]);
});

it('numbers shown as percentages, formulas, rich text and errors are what a person sees', async () => {
  const rich =
    '<c r="$" t="inlineStr"><is><r><rPr><b/></rPr><t>ليلى </t></r><r><t>حسن</t></r><rPh sb="0" eb="1"><t>zzz</t></rPh></is></c>';
  const formula = '<c r="$" t="str"><f>A1&amp;B1</f><v>نابلس</v></c>';
  const { rows } = await judgeSheets([
    sheet([
      HEADER,
      [1, { xml: rich }, '439825977', '25/11/1998', { xml: formula }, { percent: 0.765 }],
      [2, 'عمر علي', '891907487', '3/4/2001', { xml: '<c r="$" t="e"><v>#N/A</v></c>' }, 64],
    ]),
  ]);
  expect(accepted(rows)).toMatchObject([
    { name_ar: { first: 'ليلى', family: 'حسن' }, governorate: 'PS-NBS', grade_percent: 76.5 },
    { governorate: null, grade_percent: 64 },
  ]);
});

it('text that looks like a formula stays text', async () => {
  const { rows } = await judgeSheets([
    sheet([
      [...HEADER, 'ملاحظات'],
      [...LEILA, '=HYPERLINK("http://x")'],
    ]),
  ]);
  expect(accepted(rows)[0]?.notes).toBe('=HYPERLINK("http://x")');
});

it('a workbook with prefixed names and absolute parts, as other programs write it, is read', async () => {
  const prefixed = sheetXml(sheet([HEADER, LEILA])).replace(/<(\/?)(?=[a-z])/g, '<$1x:');
  const parts = workbookParts({ sheets: [sheet([])] }).map((part) =>
    part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: prefixed } : part,
  );
  expect((await judgedBytes(zip(parts), { kind: 'graduates' })).report.accepted).toBe(1);
});

it('a workbook with the texts in a table of their own is read', async () => {
  const texts = ['الاسم الكامل', 'الهوية', 'مواليد', 'ليلى حسن', '439825977', '25/11/1998'];
  const cells = (from: number) => [0, 1, 2].map((at) => `<c t="s"><v>${from + at}</v></c>`).join('');
  const parts = workbookParts({ sheets: [sheet([])] }).map((part) => {
    if (part.name === 'xl/worksheets/sheet1.xml')
      return {
        ...part,
        content: `<worksheet><sheetData><row>${cells(0)}</row><row>${cells(3)}</row></sheetData></worksheet>`,
      };
    if (part.name !== 'xl/_rels/workbook.xml.rels') return part;
    return {
      ...part,
      content: String(part.content).replace(
        '</Relationships>',
        '<Relationship Id="t" Type="x/sharedStrings" Target="texts.xml"/></Relationships>',
      ),
    };
  });
  parts.push({
    name: 'xl/texts.xml',
    content: `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  });
  expect((await judgedBytes(zip(parts), { kind: 'applicants' })).report).toMatchObject({ rows: 1, accepted: 1 });
});
