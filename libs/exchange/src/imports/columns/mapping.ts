import { invalid, type FieldProblem } from '#platform';
import { fold } from '#platform';
import { type ImportKind } from '../kinds/kind.js';
import { sentence } from '../words/words.js';
import { FIELDS } from './fields.js';
import { type Column } from './guess.rules.js';

/** What a person said about the columns of a sheet (of every sheet, when no sheet is named). */
export interface Mapping {
  sheet?: string;
  /** The row that holds the header, when it should not be looked for. */
  header_row?: number;
  /** Column letter or header text → our field, or null for a column that is not imported. */
  columns?: Record<string, string | null>;
}

/** Reads a mapping file: one mapping or a list of them. Throws a problem that points at what is wrong. */
export function readMapping(kind: ImportKind, value: unknown): Mapping[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const problems: FieldProblem[] = [];
  const mappings = list.map((one, at) => mappingOf(kind, one, Array.isArray(value) ? `/${at}` : '', problems));
  if (problems.length > 0) throw invalid(problems);
  return mappings;
}

/** The mapping that speaks of a sheet. */
export function mappingFor(mappings: readonly Mapping[], sheet: string): Mapping | null {
  return (
    mappings.find((mapping) => mapping.sheet !== undefined && mapping.sheet === sheet) ??
    mappings.find((mapping) => mapping.sheet === undefined) ??
    null
  );
}

/** The guessed columns with what a person said instead; a field that moved is taken from where it was. */
export function overridden(columns: Column[], mapping: Mapping | null): Column[] {
  if (!mapping?.columns) return columns;
  const said = new Map<number, string | null>();
  for (const [name, field] of Object.entries(mapping.columns)) {
    const column =
      columns.find(({ header }) => header !== '' && fold(header) === fold(name)) ??
      columns.find(({ letter }) => letter === name.toUpperCase());
    if (column) said.set(column.index, field);
  }
  const fields = new Set(said.values());
  return columns.map((column) => {
    const field = said.get(column.index);
    if (field !== undefined) return { ...column, field, confidence: 1, reason: { code: 'mapping' } };
    return column.field && fields.has(column.field) ? { ...column, field: null, reason: { code: 'unknown' } } : column;
  });
}

function mappingOf(kind: ImportKind, value: unknown, pointer: string, problems: FieldProblem[]): Mapping {
  const refuse = (at: string, code: string, detail: Record<string, string> = {}) => {
    problems.push({ pointer: pointer + at, code, text: sentence(code, detail) });
    return {};
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('', 'mapping.shape');
  const { sheet, header_row, columns, ...rest } = value as Record<string, unknown>;
  for (const name of Object.keys(rest)) refuse(`/${name}`, 'mapping.shape');
  if (sheet !== undefined && typeof sheet !== 'string') refuse('/sheet', 'mapping.shape');
  if (header_row !== undefined && !(Number.isInteger(header_row) && Number(header_row) >= 1))
    refuse('/header_row', 'mapping.shape');
  if (columns !== undefined && (typeof columns !== 'object' || columns === null)) refuse('/columns', 'mapping.shape');
  const said = Object.entries((columns ?? {}) as Record<string, unknown>);
  const used = new Set<unknown>();
  for (const [name, field] of said) {
    const at = `/columns/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (field !== null && !isField(kind, field))
      refuse(at, 'mapping.field_unknown', { fields: FIELDS[kind].join(', ') });
    else if (field !== null && used.has(field)) refuse(at, 'mapping.field_twice');
    used.add(field);
  }
  return {
    ...(typeof sheet === 'string' ? { sheet } : {}),
    ...(typeof header_row === 'number' ? { header_row } : {}),
    columns: Object.fromEntries(said) as Record<string, string | null>,
  };
}

function isField(kind: ImportKind, field: unknown): field is string {
  return (
    typeof field === 'string' &&
    (FIELDS[kind].includes(field) || (kind === 'attendance' && /^day:\d{4}-\d\d-\d\d$/.test(field)))
  );
}
