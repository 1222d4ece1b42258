import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { fold } from '#platform';
import { judgedBytes } from '../../../../test/support/judged.js';
import { type JudgingOptions } from './judging/judge.js';
import { type JudgedRow } from './kinds/kind.js';
import { known, NOTHING_KNOWN } from './kinds/known.js';
import { compareStatements, type Statement } from './kinds/statements.rules.js';

const FILES = join(import.meta.dirname, '../../../../test/data/imports');
const bytesOf = (file: string) => readFileSync(join(FILES, file));
const truthOf = (file: string) => JSON.parse(readFileSync(join(FILES, file), 'utf8'));

const judged = (file: string, options: JudgingOptions) => judgedBytes(bytesOf(file), options);

const withoutMessage = (cell: object) => Object.fromEntries(Object.entries(cell).filter(([key]) => key !== 'message'));
const inOrder = (entries: object[]) => entries.map((entry) => JSON.stringify(entry, Object.keys(entry).sort())).sort();

function expectReport(report: Awaited<ReturnType<typeof judged>>['report'], expected: typeof report) {
  expect(report.rows).toBe(expected.rows);
  expect(report.accepted).toBe(expected.accepted);
  expect(inOrder(report.rejected.map((cell) => withoutMessage({ ...cell })))).toEqual(inOrder(expected.rejected));
  expect(inOrder(report.warnings.map((cell) => withoutMessage({ ...cell })))).toEqual(inOrder(expected.warnings));
  expect(inOrder(report.duplicates)).toEqual(inOrder(expected.duplicates));
  for (const { message } of [...report.rejected, ...report.warnings]) expect(message).toMatch(/ .*[.?]$/);
}

/** The truth knows how a name is usually spelt; what was typed is the same name when both fold to the same letters, but for one (القواسمي, القواسمة). */
const letters = (name: string) => fold(name).replaceAll(' ', '');
const sameName = (one: string, other: string) => distance(letters(one), letters(other)) <= 1;

interface TrueRow {
  sheet?: string;
  row: number;
  status: string;
  why?: string;
  values?: Record<string, unknown>;
  cells?: object[];
  notices?: object[];
}
type Parts = Record<string, string | null>;

function expectValues(rows: JudgedRow[], truth: TrueRow[]) {
  const byPlace = new Map(rows.map((row) => [`${row.sheet}|${row.row}`, row]));
  for (const expected of truth) {
    const row = byPlace.get(`${expected.sheet ?? null}|${expected.row}`);
    if (expected.why === 'empty') continue;
    expect({ row: expected.row, status: row?.status }).toEqual({ row: expected.row, status: expected.status });
    if (expected.status === 'ignored')
      expect({ row: expected.row, why: row?.why }).toEqual({ row: expected.row, why: expected.why });
    const refused = [...(row?.problems ?? []), ...(row?.warnings ?? [])].map(({ column, raw, code }) => ({
      column,
      raw,
      code,
    }));
    expect(inOrder(refused)).toEqual(inOrder([...(expected.cells ?? []), ...(expected.notices ?? [])]));
    for (const [field, value] of Object.entries(expected.values ?? {})) {
      const found = row?.values?.[field];
      const place = `row ${expected.row}, ${field}`;
      if (field === 'name_ar' && typeof value === 'object' && value) expectName(place, found as Parts, value as Parts);
      else if (row?.status !== 'duplicate' || !field.startsWith('name_'))
        expect([place, found]).toEqual([place, value]);
    }
  }
}

function expectName(place: string, found: Parts, value: Parts) {
  for (const part of ['first', 'father', 'grandfather', 'family'])
    if (found[part])
      expect([place, found[part], sameName(found[part], value[part] ?? '')]).toEqual([place, found[part], true]);
}

it.each([
  ['applicants-600.csv', 'applicants', 'applicants-600.csv.truth.json'],
  ['applicants-600.xlsx', 'applicants', 'applicants-600.xlsx.truth.json'],
  ['first-batch.xlsx', 'graduates', 'first-batch.truth.json'],
  ['companies-700.csv', 'companies', 'companies-700.truth.json'],
] as const)('every row of %s is judged as a careful reader would', async (file, kind, truthFile) => {
  const truth = truthOf(truthFile);
  const { rows, report } = await judged(file, { kind });
  expectReport(report, truth.expect);
  expectValues(rows, truth.rows);
});

const companies = async () => {
  const { rows } = await judged('companies-700.csv', { kind: 'companies' });
  return rows.flatMap(({ values }) =>
    values ? [{ registration: String(values.registration), names: [values.name_ar, values.name_en].map(String) }] : [],
  );
};

it('every answer of the census is judged, and silence is not counted as a row', async () => {
  const truth = truthOf('census-2021.truth.json');
  const { rows, report } = await judged('census-2021.csv', { kind: 'census', known: known(await companies()) });
  expectReport(report, truth.expect);
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const expected of truth.rows) {
    const row = byRow.get(expected.row);
    expect({ row: expected.row, status: row?.status, why: row?.why, replaces: row?.replaces?.row }).toEqual({
      row: expected.row,
      status: expected.status,
      why: expected.why,
      replaces: expected.replaces?.row,
    });
    expect(row?.problems ?? []).toEqual(expected.cells ?? []);
    if (expected.values) expect(row?.values).toMatchObject(expected.values);
  }
});

it('every mark of the paper sheet is read, and what nobody can read is refused alone', async () => {
  const truth = truthOf('attendance-paper-2021.truth.json');
  const { rows, report } = await judged('attendance-paper-2021.csv', { kind: 'attendance' });
  const marks = rows.flatMap(({ status, values, problems }) =>
    status === 'accepted'
      ? (values?.marks as { date: string; status: string | null }[]).map((mark) => {
          const refused = problems.find(({ column }) => column === mark.date);
          return {
            national_id: values?.national_id,
            ...mark,
            ...(refused ? { raw: refused.raw, code: refused.code } : {}),
          };
        })
      : [],
  );
  expect(inOrder(marks)).toEqual(inOrder(truth.marks));
  expect(report).toMatchObject({ rows: 30, accepted: 30, duplicates: [] });
  expect(report.rejected).toHaveLength(truth.summary.rejected);
});

it('what companies say and what persons say is laid side by side and never settled', async () => {
  const truth = truthOf('placements-survey.truth.json');
  const applicants = [
    ...(await judged('applicants-600.csv', { kind: 'applicants' })).rows,
    ...(await judged('applicants-600.xlsx', { kind: 'applicants' })).rows,
  ].filter(({ status }) => status === 'accepted');
  const phones = applicants.flatMap(({ values }): [string, string][] =>
    values?.phone ? [[`PS:${(values.phone as string).slice(4)}`, values.national_id as string]] : [],
  );
  const options: JudgingOptions = { kind: 'placements', known: known(await companies(), phones) };
  const said = await judged('placements-2021.csv', options);
  const asked = await judged('survey-2022-02.csv', options);
  expect(said.report).toMatchObject({
    rows: truth.summary.placement_rows,
    accepted: truth.summary.placement_rows,
    rejected: [],
    duplicates: [],
  });
  expect(asked.report).toMatchObject({
    rows: truth.summary.survey_rows,
    accepted: truth.summary.survey_rows,
    rejected: [],
    duplicates: [],
  });
  const statements = [...said.rows, ...asked.rows].flatMap(({ status, values }) =>
    status === 'accepted'
      ? [{ ...values, national_id: values?.national_id ?? values?.person } as unknown as Statement]
      : [],
  );
  const found = compareStatements(statements);
  expect(inOrder(found)).toEqual(inOrder(truth.persons));
});

it('a file of an unknown register has no known companies', () => {
  expect(NOTHING_KNOWN.hasCompany('562079632')).toBe(false);
});
