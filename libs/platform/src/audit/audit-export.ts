import { type AuditReader, type EntriesAsked, type StoredLink } from './audit.queries.js';

/** A line of the export; see docs/audit.md. */
export type ExportedLine = Record<string, unknown>;

/** The chain as JSON lines: one that says what it is, the entries asked for with their details, the seals. */
export async function* exportedLines(
  reader: AuditReader,
  { publicKey, timeZone }: { publicKey: Buffer; timeZone: string },
  asked: EntriesAsked = {},
): AsyncGenerator<string> {
  yield line({ kind: 'audit', v: 1, publicKey: publicKey.toString('hex'), asked });
  for await (const rows of reader.entries(asked, timeZone)) yield rows.map((row) => line(entryOf(row))).join('');
  for (const { sealedAt, ...seal } of await reader.seals())
    yield line({ kind: 'seal', ...seal, sealedAt: sealedAt.toISOString() });
}

const line = (what: ExportedLine): string => `${JSON.stringify(what)}\n`;

const entryOf = (row: StoredLink & { prev: string | null }): ExportedLine => ({
  kind: 'entry',
  id: row.id,
  strand: row.strand,
  seq: row.seq,
  at: row.at,
  actor: row.accountId,
  action: row.action,
  subject: `${row.thing}/${row.thingId}`,
  details: { salt: row.salt, fields: { before: row.before, after: row.after, request: row.requestId } },
  prev: row.prev,
  hash: row.hash,
});
