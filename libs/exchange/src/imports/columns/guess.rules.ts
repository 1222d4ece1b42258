import { type ImportKind } from '../kinds/kind.js';
import { type Cell, isBlank, textOf } from '../reading/cell.js';
import { BY_CONTENT, fitting } from './content.rules.js';
import { meaningsOf } from './column-names.js';
import { FIELDS } from './fields.js';

/** Why a column is taken for a field. `fitting` of `of` filled cells look like it. */
export interface Reason {
  code: 'header' | 'header_and_content' | 'content' | 'mapping' | 'day' | 'beside' | 'unknown' | 'empty';
  fitting?: number;
  of?: number;
}

/** One column of a table and the field that it is taken for (null: not imported). */
export interface Column {
  /** From 0. */
  index: number;
  letter: string;
  header: string;
  example: string;
  field: string | null;
  /** 0 to 1. */
  confidence: number;
  reason: Reason;
  /** Other fields that the header could mean, likeliest first. */
  alternatives: string[];
}

interface Candidate {
  column: number;
  field: string;
  score: number;
  reason: Reason;
}

const SURE = 0.8;

/** Takes each column for the field that its header and its cells speak for; each field for one column at most. */
export function guessColumns(kind: ImportKind, headers: string[][], sample: Cell[][]): Column[] {
  const width = Math.max(headers.length, ...sample.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    headers: headers[index] ?? [],
    cells: sample.map((cells) => cells[index] ?? null),
  }));
  const candidates = columns.flatMap(({ index, headers: texts, cells }) => byHeader(kind, index, texts, cells));
  const taken = new Map<number, Candidate>();
  assign(candidates, taken);
  assign(
    columns.flatMap(({ index, cells }) => byContent(kind, index, cells, taken)),
    taken,
  );
  return columns.map(({ index, headers: texts, cells }) => columnOf(kind, index, texts, cells, taken.get(index)));
}

/** `A` for 0, `AB` for 27: how a spreadsheet calls a column. */
export function letterOf(index: number): string {
  return (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function assign(candidates: Candidate[], taken: Map<number, Candidate>): void {
  const used = new Set([...taken.values()].map(({ field }) => field));
  for (const candidate of candidates.sort((one, other) => other.score - one.score)) {
    const before = taken.get(candidate.column);
    if ((before && before.field !== 'sequence') || (used.has(candidate.field) && candidate.field !== 'sequence'))
      continue;
    used.add(candidate.field);
    taken.set(candidate.column, candidate);
  }
}

function byHeader(kind: ImportKind, column: number, texts: string[], cells: Cell[]): Candidate[] {
  const meanings = texts.flatMap((text) => meaningsOf(text, kind));
  return meanings.flatMap(({ field, confidence }) => {
    const look = fitting(field, cells);
    if (!look || look.of === 0) return [{ column, field, score: confidence * 0.9, reason: { code: 'header' } }];
    const share = look.fitting / look.of;
    if (confidence < SURE && share < 0.3) return [];
    const reason: Reason = share >= 0.5 ? { code: 'header_and_content', ...look } : { code: 'header' };
    return [{ column, field, score: confidence * (0.7 + 0.3 * share), reason }];
  });
}

function byContent(kind: ImportKind, column: number, cells: Cell[], taken: Map<number, Candidate>): Candidate[] {
  const before = taken.get(column);
  if (before && before.field !== 'sequence') return [];
  const used = new Set([...taken.values()].map(({ field }) => field));
  return BY_CONTENT.filter(
    (field) => FIELDS[kind].includes(field) && !used.has(field) && !(field === 'name' && used.has('first')),
  ).flatMap((field) => {
    const look = fitting(field, cells);
    if (!look || look.of < Math.max(2, cells.length / 4) || look.fitting / look.of < SURE) return [];
    return [{ column, field, score: 0.6 * (look.fitting / look.of), reason: { code: 'content', ...look } }];
  });
}

function columnOf(
  kind: ImportKind,
  index: number,
  texts: string[],
  cells: Cell[],
  taken: Candidate | undefined,
): Column {
  const example = cells.find((cell) => !isBlank(cell));
  const field = taken && FIELDS[kind].includes(taken.field) ? taken.field : null;
  const meanings = texts
    .flatMap((text) => meaningsOf(text, kind))
    .filter((meaning) => FIELDS[kind].includes(meaning.field));
  const unread: Reason = { code: example === undefined ? 'empty' : taken ? 'beside' : 'unknown' };
  return {
    index,
    letter: letterOf(index),
    header: texts[0] ?? '',
    example: example === undefined ? '' : textOf(example),
    field,
    confidence: taken ? Math.round(taken.score * 100) / 100 : 0,
    reason: field && taken ? taken.reason : unread,
    alternatives: [...new Set(meanings.map((meaning) => meaning.field))].filter((other) => other !== field),
  };
}
