import fc from 'fast-check';
import { judgedBytes } from '../../../../../test/support/judged.js';
import { workbook } from '../../../../../test/support/made-files.js';
import { type ImportKind } from '../kinds/kind.js';
import { readMapping } from './mapping.js';

const csv = (rows: string[][]) =>
  Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'));

const PEOPLE = [
  ['م', 'الاسم الرباعي', 'رقم الهوية', 'تاريخ الميلاد', 'الجنس', 'المحافظة', 'الجوال', 'البريد', 'الجامعة', 'ملاحظات'],
  [
    '1',
    'ليلى حسن علي قشطة',
    '439825977',
    '25/11/1998',
    'أنثى',
    'نابلس',
    '0599123456',
    'leila@example.org',
    'بيرزيت',
    '',
  ],
  [
    '2',
    'عمر علي سامي النتشة',
    '891907487',
    '3/4/2001',
    'م',
    'جنين',
    '05900',
    'omar@@gmail.com',
    'النجاح',
    'حاصل على منحة',
  ],
  ['الشعبة الثانية', '', '', '', '', '', '', '', '', ''],
  ['3', 'هبة خالد', '123', '31/02/2000', 'F', 'عمان', '', '', 'معهد', ''],
  ['4', 'ليلى حسن قشطة', '439825977', '25/11/1998', 'أنثى', '-', '', '', '', ''],
  ['', 'المجموع', '', '', '', '4', '', '', '', ''],
];

it('judging is the same whatever the order of the columns', async () => {
  const straight = await judgedBytes(csv(PEOPLE), { kind: 'applicants' });
  expect(straight.report).toMatchObject({ rows: 4, accepted: 2, duplicates: [{ row: 6, of: 2 }] });
  const orders = fc.shuffledSubarray(PEOPLE[0]?.map((_, at) => at) ?? [], { minLength: PEOPLE[0]?.length });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const shuffled = await judgedBytes(csv(PEOPLE.map((cells) => order.map((at) => cells[at] ?? ''))), {
        kind: 'applicants',
      });
      expect(shuffled.report).toEqual(straight.report);
      expect(shuffled.rows.map(({ values }) => values)).toEqual(straight.rows.map(({ values }) => values));
    }),
    { numRuns: 25 },
  );
});

const fieldsOf = async (kind: ImportKind, rows: string[][]) => {
  const { tables } = await judgedBytes(csv(rows), { kind });
  return tables[0]?.layout.columns.map(({ field, reason }) => [field, reason.code]);
};

it('a column without a name of ours is known by its cells', async () => {
  const fields = await fieldsOf('applicants', [
    ['الاسم', 'كود', 'التاريخ', 'س', 'تواصل', 'GPA'],
    ['ليلى حسن علي قشطة', '439825977', '25/11/1998', 'أنثى', '0599123456', '3.2'],
    ['عمر علي سامي النتشة', '891907487', '3/4/2001', 'ذكر', '0569123456', '2.9'],
    ['هبة خالد سامي سدر', '933788762', '7/8/2000', 'أنثى', '0599123457', '3.9'],
  ]);
  expect(fields).toEqual([
    ['name', 'header_and_content'],
    ['national_id', 'content'],
    ['birth_date', 'content'],
    ['gender', 'content'],
    ['phone', 'content'],
    [null, 'unknown'],
  ]);
});

it('a running number is never taken for an identity, and a Latin name stands beside the Arabic one', async () => {
  const fields = await fieldsOf('graduates', [
    ['الرقم', 'اسم المتدرب', 'Name', 'الهوية ', 'ت. الميلاد', 'السكن', 'النوع', 'التقدير'],
    ['1', 'ليلى حسن', 'Leila Hasan', '439825977', '25/11/1998', 'نابلس', 'أنثى', 'جيد'],
    ['2', 'عمر علي', 'Omar Ali', '891907487', '3/4/2001', 'جنين', 'ذكر', '76'],
  ]);
  expect(fields?.map(([field]) => field)).toEqual([
    null,
    'name',
    'name_latin',
    'national_id',
    'birth_date',
    'governorate',
    'gender',
    'grade_word',
  ]);
});

it('a file in English is read by English names', async () => {
  const { report, rows } = await judgedBytes(
    csv([
      ['No.', 'Full Name', 'ID Number', 'Date of Birth', 'Gender', 'Governorate', 'Mobile', 'E-mail'],
      ['1', 'Leila Hasan Qishta', '439825977', '25 Nov 1998', 'Female', 'Jeneen', '0599123456', 'leila@example.org'],
    ]),
    { kind: 'applicants' },
  );
  expect(report.accepted).toBe(1);
  expect(rows[1]?.values).toMatchObject({
    name_ar: null,
    name_latin: 'Leila Hasan Qishta',
    birth_date: '1998-11-25',
    governorate: 'PS-JEN',
  });
});

describe('what a person says about the columns', () => {
  const rows = [
    ['أ', 'ب', 'ج'],
    ['ليلى حسن', '439825977', '25/11/1998'],
    ['عمر علي', '891907487', '3/4/2001'],
  ];

  it('holds against every guess, by letter or by header', async () => {
    const mappings = readMapping('applicants', {
      header_row: 1,
      columns: { A: 'name', ب: 'national_id', C: 'birth_date' },
    });
    expect((await judgedBytes(csv(rows), { kind: 'applicants', mappings })).report.accepted).toBe(2);
  });

  it.each([
    [{ columns: { A: 'nom' } }, '/columns/A', 'mapping.field_unknown'],
    [{ columns: { A: 'name', B: 'name' } }, '/columns/B', 'mapping.field_twice'],
    [{ header_row: 0 }, '/header_row', 'mapping.shape'],
    [[{ columns: {} }, 7], '/1', 'mapping.shape'],
    [{ colums: {} }, '/colums', 'mapping.shape'],
  ])('is refused at the place that is wrong: %j', (mapping, pointer, code) => {
    expect(() => readMapping('applicants', mapping)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ pointer, code })] }),
    );
  });
});

describe('the days of an attendance sheet', () => {
  const sheet = (title: string, days: (string | { day: number })[]) =>
    workbook({
      sheets: [{ name: 'أ', rows: [[title], ['رقم الهوية', ...days], ['439825977', ...days.map(() => 'ح')]] }],
    });
  const daysOf = async (title: string, days: (string | { day: number })[]) => {
    const { rows } = await judgedBytes(sheet(title, days), { kind: 'attendance' });
    return (rows.find(({ status }) => status === 'accepted')?.values?.marks as { date: string }[]).map(
      ({ date }) => date,
    );
  };

  it('take their year from the title, and the next one where the months start over', async () => {
    expect(await daysOf('كشف حضور ٢٠٢١', ['٢٨/١٢', 'الأحد 30-12', '4/1'])).toEqual([
      '2021-12-28',
      '2021-12-30',
      '2022-01-04',
    ]);
  });

  it('take their year from a day that has one when the title is silent', async () => {
    expect(await daysOf('كشف حضور', ['4/4', '6/4/2021', { day: 44294 }])).toEqual([
      '2021-04-04',
      '2021-04-06',
      '2021-04-08',
    ]);
  });
});
