import { Type as ClassOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { invalidField } from '../errors/domain-error.js';
import { isId, Text, Whole } from './fields.js';

/** What every list takes. */
export class ListQuery {
  @Whole({ min: 1, max: 200, optional: true, query: true, description: 'how many at most; 50 by default' })
  limit?: number;
  @Text({ optional: true, max: 500, description: 'where the page before ended: its `next`' })
  cursor?: string;
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A documented page class for a response type: `class PersonPage extends PageOf(PersonResponse) {}`. */
export function PageOf<Item>(item: ClassOf<Item>) {
  class PageClass implements Page<Item> {
    @ApiProperty({ type: [item] })
    items: Item[];
    @ApiProperty({ type: String, nullable: true, description: 'cursor of the next page' })
    next: string | null;
  }
  return PageClass;
}

export const limitOf = (query: ListQuery) => query.limit ?? 50;

/** An opaque cursor of the sort values of the last row. */
export const toCursor = (values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The sort values of a cursor, `count` of them; null without a cursor. Errors: 422 at /cursor when it is not one of ours. */
export function fromCursor(cursor: string | undefined, count: number): string[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === count &&
      values.every((v) => typeof v === 'string' || typeof v === 'number')
    )
      return values.map(String);
  } catch {
    // falls through to the refusal
  }
  throw invalidField('/cursor', 'cursor.unknown', {
    ar: 'هذه الصفحة لم تعد معروفة. ابدأ من أول القائمة.',
    en: 'This page is not known any more. Start from the top of the list.',
  });
}

/** Where a list by time ended: the instant and the id of its last row; null without a cursor. Errors: 422 at /cursor. */
export function fromPlace(cursor: string | undefined): { at: string; id: string } | null {
  const [at, id] = fromCursor(cursor, 2) ?? [];
  return at !== undefined && !Number.isNaN(Date.parse(at)) && isId(id) ? { at, id } : null;
}

/** Cuts `limit + 1` rows to a page and says where it ended. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  sortValues: (row: Row) => unknown[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(toItem), next: rows.length > limit && last ? toCursor(sortValues(last)) : null };
}
