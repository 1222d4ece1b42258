import { type Language } from '#platform';
import { type CellProblem, type JudgedRow } from '../kinds/kind.js';
import { sentence } from '../words/words.js';

export interface ReportedCell {
  sheet?: string;
  row: number;
  column: string;
  code: string;
  message: string;
}

/** What `masar import --json` prints. Sheets are named in workbooks only. */
export interface Report {
  rows: number;
  accepted: number;
  rejected: ReportedCell[];
  duplicates: { sheet?: string; row: number; of_sheet?: string; of: number }[];
  warnings: ReportedCell[];
}

/** Collects judged rows into the report of a file, with its sentences in one language. */
export class Reporter {
  readonly report: Report = { rows: 0, accepted: 0, rejected: [], duplicates: [], warnings: [] };
  private readonly sentences = new Map<string, string>();

  constructor(private readonly language: Language) {}

  add(row: JudgedRow): void {
    if (row.status === 'ignored' || row.status === 'non_response') return;
    const { report } = this;
    report.rows += 1;
    if (row.status === 'accepted') report.accepted += 1;
    for (const problem of row.problems) report.rejected.push(this.cell(row, problem));
    for (const warning of row.warnings) report.warnings.push(this.cell(row, warning));
    if (row.duplicateOf) report.duplicates.push(duplicate(row, row.duplicateOf));
  }

  private cell(row: JudgedRow, { column, code, suggestion }: CellProblem): ReportedCell {
    return { ...sheetOf(row.sheet), row: row.row, column, code, message: this.message(code, suggestion) };
  }

  private message(code: string, suggestion?: string): string {
    if (suggestion) return sentence(`${code}.suggested`, { suggestion })[this.language];
    const known = this.sentences.get(code) ?? sentence(code)[this.language];
    this.sentences.set(code, known);
    return known;
  }
}

function sheetOf(sheet: string | null): { sheet?: string } {
  return sheet === null ? {} : { sheet };
}

function duplicate(row: JudgedRow, of: NonNullable<JudgedRow['duplicateOf']>): Report['duplicates'][number] {
  return { ...sheetOf(row.sheet), row: row.row, ...(of.sheet === null ? {} : { of_sheet: of.sheet }), of: of.row };
}
