import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const DATA = new URL('../../../data/', import.meta.url);

/** The rows of one of this lib's data files (`libs/exchange/data`), which the build carries beside the compiled code. */
export function referenceRows<Column extends string>(file: string): Record<Column, string>[] {
  return parse<Record<Column, string>>(readFileSync(new URL(file, DATA)), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
}

/** The parts of a cell that holds several values. */
export function several(value: string): string[] {
  return value.split(';').filter(Boolean);
}
