import { Injectable } from '@nestjs/common';
import { type Actor, type Language } from '#platform';
import { shown } from '../columns/shown.rules.js';
import { importCentres } from '../imports.policy.js';
import { type CellProblemResponse, type MatchResponse, type RowResponse } from '../imports.dto.js';
import { type CellProblem } from '../kinds/kind.js';
import { type ImportRecord } from '../storing/imports.repository.js';
import { type StoredTable } from '../storing/stored-table.js';
import { type Description } from '../targets/target.js';
import { Targets } from '../targets/targets.js';
import { sentence } from '../words/words.js';
import { type StoredRow } from './import-rows.repository.js';
import { cellText } from './row-content.js';

/** How the rows of an import are shown: each cell with its place in the sheet, each problem with its sentence. */
@Injectable()
export class RowsPresenter {
  constructor(private readonly targets: Targets) {}

  async rows(actor: Actor, found: ImportRecord, rows: readonly StoredRow[]): Promise<RowResponse[]> {
    const ids = [...new Set(rows.flatMap(({ matchedId }) => matchedId ?? []))];
    const known =
      ids.length > 0
        ? await this.targets.of(found.kind).describe(ids, importCentres(actor))
        : new Map<string, Description>();
    return rows.map((row) => this.row(actor.language, found, row, known));
  }

  private row(
    language: Language,
    found: ImportRecord,
    row: StoredRow,
    known: ReadonlyMap<string, Description>,
  ): RowResponse {
    const letters = lettersOf(found.mapping ?? found.layout, row.sheet);
    const { cells, problems, warnings } = row.content;
    const problem = toProblem(language, letters, row.row);
    return {
      at: row.at,
      sheet: row.sheet?.trim() ?? null,
      row: row.row,
      status: row.status,
      cells: Object.entries(cells).map(([field, cell]) => ({
        field,
        letter: letters.get(field) ?? '',
        text: shown(field, cellText(cell)),
      })),
      problems: problems.map(problem),
      warnings: warnings.map(problem),
      duplicateOf: row.duplicateOfRow,
      match: matchOf(language, row, known.get(row.matchedId ?? '')),
      decision: row.decision,
      committed: row.committedAt !== null,
      version: row.version,
    };
  }
}

function lettersOf(tables: StoredTable[], sheet: string | null): Map<string, string> {
  const table = tables.find((one) => sheet === null || one.sheet === sheet) ?? tables[0];
  return new Map(table?.columns.flatMap(({ field, letter }) => (field ? [[field, letter] as const] : [])) ?? []);
}

const toProblem =
  (language: Language, letters: ReadonlyMap<string, string>, row: number) =>
  ({ column, code, suggestion }: CellProblem): CellProblemResponse => ({
    column,
    cell: `${letters.get(column) ?? letters.get(`day:${column}`) ?? letters.get('name') ?? ''}${row}`,
    code,
    message: (suggestion ? sentence(`${code}.suggested`, { suggestion }) : sentence(code))[language],
    ...(suggestion ? { suggestion } : {}),
  });

/** What the row says beside what is known, for the fields that both speak of. */
function matchOf(language: Language, row: StoredRow, known: Description | undefined): MatchResponse | null {
  if (!row.matchedId || !row.matchedBy || !known) return null;
  const here = hereOf(row.content.values ?? {});
  return {
    id: row.matchedId,
    by: row.matchedBy,
    name: known.name[language] || known.name.ar,
    fields: Object.entries(known.fields).map(([field, value]) => ({ field, here: here[field] ?? '', known: value })),
  };
}

function hereOf(values: Record<string, unknown>): Record<string, string> {
  const texts = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const name = values.name_ar;
  if (typeof name !== 'object' || name === null) return { ...texts, name: texts.name_latin ?? '' };
  return {
    ...texts,
    name: Object.values(name as Record<string, string | null>)
      .filter(Boolean)
      .join(' '),
  };
}
