import { spawnSync } from 'node:child_process';
import { deflateRawSync } from 'node:zlib';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MadeCell, workbook, workbookParts, zip } from '../support/made-files.js';

/** What a person waits for and what a machine must have: measured in a process of its own, from the built code. */
const folder = mkdtempSync(join(tmpdir(), 'masar-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = [
  'م',
  'الاسم الرباعي',
  'رقم الهوية',
  'تاريخ الميلاد',
  'الجنس',
  'المحافظة',
  'الجوال',
  'البريد',
  'الجامعة',
  'التخصص',
  'المسار',
  'تاريخ التقديم',
];
const ROWS = 50_000;

function row(at: number): MadeCell[] {
  const phone = `059${String(1_000_000 + at)}`;
  return [
    at + 1,
    `ليلى حسن عبد الرحمن العائلة${letters(at)}`,
    nationalId(10_000_000 + at),
    { day: 34_000 + (at % 4000) },
    at % 2 ? 'ذكر' : 'أنثى',
    'نابلس',
    phone,
    `person${at}@example.org`,
    'جامعة بيرزيت',
    'هندسة البرمجيات',
    'تطوير الويب',
    '25/05/2021',
  ];
}

const letters = (at: number) => [...String(at)].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join('');

function nationalId(eight: number): string {
  const digits = String(eight).padStart(8, '0');
  const sum = [...digits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const asText = (cell: MadeCell) => {
  if (cell !== null && typeof cell === 'object') return 'day' in cell ? String(cell.day) : '';
  return String(cell);
};

function measured(
  name: string,
  bytes: Buffer,
): { code: string | null; accepted: number; seconds: number; megabytes: number } {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const script = join(import.meta.dirname, '..', 'support', 'measure-import.js');
  const child = spawnSync(process.execPath, [script, file], { encoding: 'utf8', maxBuffer: 1 << 24 });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as ReturnType<typeof measured>;
}

it('50,000 rows of text are judged within half a minute and 300 MB', () => {
  const lines = [HEADER, ...Array.from({ length: ROWS }, (_, at) => row(at).map(asText))];
  const found = measured('rows.csv', Buffer.from(lines.map((cells) => cells.join(',')).join('\r\n')));
  expect(found).toMatchObject({ code: null, accepted: ROWS });
  expect(found.seconds).toBeLessThan(30);
  expect(found.megabytes).toBeLessThan(300);
}, 120_000);

it('50,000 rows of a workbook are judged within half a minute and 300 MB', () => {
  const rows = [HEADER, ...Array.from({ length: ROWS }, (_, at) => row(at))];
  const found = measured('rows.xlsx', workbook({ sheets: [{ name: 'أ', rows }] }));
  expect(found).toMatchObject({ code: null, accepted: ROWS });
  expect(found.seconds).toBeLessThan(30);
  expect(found.megabytes).toBeLessThan(300);
}, 120_000);

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS = 'xl/sharedStrings.xml';
const without = (name: string) =>
  workbookParts({ sheets: [{ name: 'أ', rows: [] }] }).filter((part) => part.name !== name);
const inflating = (megabytes: number, unit: string) =>
  deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, unit), { level: 9 });

it.each([
  [
    'one cell of a gigabyte',
    () =>
      zip([
        ...without(SHEET),
        { name: SHEET, content: inflating(380, '<v>xxxxxxxxx'), deflated: true, size: 380 * 1024 * 1024 },
      ]),
  ],
  [
    'a sheet that grows a thousandfold',
    () =>
      zip([
        ...without(SHEET),
        { name: SHEET, content: inflating(380, '<row><c><v>1</v></c></row>'), deflated: true, size: 380 * 1024 * 1024 },
      ]),
  ],
  [
    'a table of texts that lies about its size',
    () =>
      zip([
        ...without(TEXTS),
        { name: TEXTS, content: inflating(200, '<si><t>abc</t></si>'), deflated: true, size: 999 },
      ]),
  ],
])(
  '%s is refused within seconds and 300 MB',
  (name, make) => {
    const found = measured('bomb.xlsx', make());
    expect(found.code).toMatch(/^file\.(bomb|damaged|no_header)$/);
    expect(found.seconds).toBeLessThan(5);
    expect(found.megabytes).toBeLessThan(300);
  },
  60_000,
);
