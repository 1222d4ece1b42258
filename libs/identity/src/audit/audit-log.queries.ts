import { Injectable } from '@nestjs/common';
import { fromCursor, limitOf, type Page, pageOf, Transactions } from '#platform';
import { type AuditQuery, type AuditRow } from './audit.dto.js';

type AuditFound = Omit<AuditRow, 'actor'> & { nameAr: string | null; nameEn: string | null };

/** How many accounts a name may mean. */
const MOST_ACTORS = 50;

const COLUMNS = `e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.action, e.thing, e.thing_id AS "thingId",
  e.before, e.after, a.name_ar AS "nameAr", a.name_en AS "nameEn"`;

/** The audit as a person reads it, the newest first; each page is one statement. */
@Injectable()
export class AuditLogQueries {
  constructor(private readonly transactions: Transactions) {}

  async list(query: AuditQuery, timeZone: string): Promise<Page<AuditRow>> {
    const limit = limitOf(query);
    const parameters: unknown[] = [];
    const given = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [...narrowing(query, timeZone, given), ...afterPage(query.cursor, given)];
    const rows = await this.transactions.query<AuditFound>(
      `SELECT ${COLUMNS} FROM platform.audit_entry e LEFT JOIN identity.account a ON a.id = e.account_id
       WHERE ${['true', ...conditions].join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${given(limit + 1)}`,
      parameters,
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.at, row.id],
      ({ nameAr, nameEn, ...row }) => ({ ...row, actor: nameAr && nameEn ? { ar: nameAr, en: nameEn } : null }),
    );
  }
}

/** Only what is asked for stands in the statement, so that each question finds its index. */
function narrowing(query: AuditQuery, timeZone: string, given: (value: unknown) => string): string[] {
  const { accountId, actor, personId, thing, thingId, on } = query;
  const conditions: string[] = [];
  if (accountId) conditions.push(`e.account_id = ${given(accountId)}`);
  if (actor) conditions.push(`e.account_id = ANY(ARRAY(${actorsCalled(given(actor))}))`);
  if (personId) {
    const id = given(personId);
    conditions.push(
      `((e.thing = 'person' AND e.thing_id = ${id}) OR (e.after ? 'personId' AND e.after ->> 'personId' = ${id}))`,
    );
  }
  if (thing) conditions.push(`e.thing = ${given(thing)}`);
  if (thingId) conditions.push(`e.thing_id = ${given(thingId)}`);
  if (on) {
    const [day, zone] = [given(on), given(timeZone)];
    conditions.push(
      `e.at >= ${day}::date::timestamp AT TIME ZONE ${zone} AND e.at < (${day}::date + 1)::timestamp AT TIME ZONE ${zone}`,
    );
  }
  return conditions;
}

const actorsCalled = (text: string): string =>
  `SELECT id FROM identity.account WHERE email = lower(${text})
     OR strpos(platform.fold(name_ar || ' ' || name_en), platform.fold(${text})) > 0 LIMIT ${MOST_ACTORS}`;

/** A page that nobody gave ends the list. */
function afterPage(cursor: string | undefined, given: (value: unknown) => string): string[] {
  const after = fromCursor(cursor, 2);
  if (!after) return [];
  const [at = '', id = ''] = after;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) || !/^\d{1,15}$/.test(id) || Number.isNaN(Date.parse(at)))
    return ['false'];
  return [`(e.at, e.id) < (${given(at)}::timestamptz, ${given(id)}::bigint)`];
}
