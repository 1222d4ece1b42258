import { layoutOf, type Layout } from '../columns/layout.js';
import { type Mapping, mappingFor } from '../columns/mapping.js';
import { AttendanceJudge } from '../kinds/attendance.judge.js';
import { CensusJudge } from '../kinds/census.judge.js';
import { CompaniesJudge } from '../kinds/companies.judge.js';
import { type ImportKind, type JudgedRow } from '../kinds/kind.js';
import { type Known, NOTHING_KNOWN } from '../kinds/known.js';
import { PeopleJudge } from '../kinds/people.judge.js';
import { PlacementsJudge } from '../kinds/placements.judge.js';
import { type RowJudge } from '../kinds/row-judge.js';
import { RowReader } from '../kinds/row-reader.js';
import { type Cell } from '../reading/cell.js';
import { FileRefused } from '../reading/file-refused.js';
import { LIMITS } from '../reading/limits.js';
import { type Note, type Reading, type Sheet } from '../reading/reading.js';
import { fieldWords } from '../words/words.js';
import { rowsOfTable } from './rows-of-table.js';

export interface JudgingOptions {
  kind: ImportKind;
  /** Only this sheet. */
  sheet?: string;
  mappings?: readonly Mapping[];
  known?: Known;
}

/** The tables of a file for one kind of import: each with its sheet and its layout, and what a person should know. */
export interface Tables {
  tables: { sheet: Sheet; layout: Layout }[];
  notes: Note[];
}

/** Finds the sheets that hold rows of a kind. Refuses the file when none does. */
export async function findTables(reading: Reading, { kind, sheet, mappings = [] }: JudgingOptions): Promise<Tables> {
  const notes = [...reading.notes];
  const wanted = reading.sheets.filter(
    ({ title }) => sheet === undefined || title === '' || title.trim() === sheet.trim(),
  );
  if (wanted.length === 0)
    throw new FileRefused('file.sheet_unknown', {
      sheets: reading.sheets.map(({ title }) => `«${title.trim()}»`).join('، '),
    });
  const tables: Tables['tables'] = [];
  for (const one of wanted) {
    if (one.hidden && sheet === undefined) {
      notes.push({ code: 'note.hidden_sheet', sheet: one.title });
      continue;
    }
    const layout = await layoutOf(one, kind, mappingFor(mappings, one.title));
    if (layout) tables.push({ sheet: one, layout });
    else notes.push({ code: 'note.no_table', sheet: one.title });
  }
  if (tables.length === 0) throw new FileRefused('file.no_header');
  return { tables: onlyComplete(tables, notes), notes };
}

/** When one sheet has all that rows need, sheets that lack it are lists beside it. */
function onlyComplete(tables: Tables['tables'], notes: Note[]): Tables['tables'] {
  const complete = tables.filter(({ layout }) => layout.missing.length === 0);
  if (complete.length === 0) return tables;
  for (const { sheet, layout } of tables)
    if (layout.missing.length > 0) notes.push({ code: 'note.no_table', sheet: sheet.title });
  return complete;
}

/** Throws when columns are missing that rows of the kind cannot do without, naming them. */
export function assertComplete({ tables }: Tables): void {
  const missing = tables[0]?.layout.missing ?? [];
  if (missing.length > 0) throw new FileRefused('file.columns_missing', fieldWords(missing));
}

const NO_CELLS: ReadonlyMap<string, Cell> = new Map();

/**
 * Judges every row of the tables, in the order of the file. Rows come one by one, so that a file of any size passes through
 * a small memory. The rules are those of the truth files' README.
 */
export async function* judge({ tables, notes }: Tables, options: JudgingOptions): AsyncGenerator<JudgedRow> {
  const judges = judgesFor(options);
  let hidden = 0;
  let rows = 0;
  for (const { sheet, layout } of tables) {
    const rowJudge = judges(layout.columns.flatMap(({ field }) => field ?? []));
    for await (const row of rowsOfTable(sheet, layout, options.kind)) {
      const place = { sheet: sheet.name, row: row.row };
      if ('why' in row) {
        yield { ...place, status: 'ignored', values: null, problems: [], warnings: [], cells: NO_CELLS, why: row.why };
        continue;
      }
      if (row.hidden) hidden += 1;
      if ((rows += 1) > LIMITS.rows) throw new FileRefused('file.too_many_rows', { limit: LIMITS.rows });
      yield judgeRow(rowJudge, place, row.cells, sheet.date1904);
    }
  }
  if (rows === 0) throw new FileRefused('file.no_rows');
  if (hidden > 0) notes.push({ code: 'note.hidden_rows', count: hidden });
}

/** Judges one row of known cells: the same as in a whole file, for a row that a person has mended. */
export function judgeRow(
  rowJudge: RowJudge,
  place: { sheet: string | null; row: number },
  cells: ReadonlyMap<string, Cell>,
  date1904 = false,
): JudgedRow {
  const reader = new RowReader(cells, date1904);
  const verdict = rowJudge.judge(reader, place);
  return { ...place, ...verdict, problems: reader.problems, warnings: reader.warnings, cells };
}

/** The judges of one file, by the fields of a table; those of people and companies remember rows across its sheets. */
export function judgesFor({ kind, known = NOTHING_KNOWN }: JudgingOptions): (fields: string[]) => RowJudge {
  const shared: Partial<Record<ImportKind, RowJudge>> = {
    applicants: new PeopleJudge('applicants'),
    graduates: new PeopleJudge('graduates'),
    companies: new CompaniesJudge(),
    census: new CensusJudge(known),
  };
  return (fields) => {
    if (kind === 'attendance')
      return new AttendanceJudge(fields.filter((field) => field.startsWith('day:')).map((field) => field.slice(4)));
    if (kind === 'placements') return new PlacementsJudge(fields.includes('working') ? 'person' : 'company', known);
    return shared[kind] ?? new PeopleJudge('applicants');
  };
}
