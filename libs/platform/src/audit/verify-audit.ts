import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { isSignedBy, Vault } from '../vault/vault.js';
import { unchainedDigest } from './audit-chain.js';
import { AuditReader, type StoredEntry, type StoredLink, type StoredSeal } from './audit.queries.js';
import { type AuditBreak, type AuditReport } from './audit-report.js';
import { hashOf, headText, NOTHING_BEFORE, type SealedDay, type StrandHead } from './chain.rules.js';
import { addDays } from '../clock/clock.js';

type Found = Partial<AuditBreak> & Pick<AuditBreak, 'code' | 'message'>;

/** What a walk has gathered. */
interface Walk {
  breaks: AuditBreak[];
  entries: number;
  until: string | null;
  /** Strand → seq → hash at the places that seals speak of. */
  sealed: Map<string, string | null>;
  sealActs: { day: string; hash: string; by: StoredLink }[];
  begin: { acts: number; upTo: number; digest: string } | null;
  keys: Set<string>;
}

const place = (strand: number, seq: number) => `${strand} ${seq}`;

/** Walks the whole chain with nothing taken for granted but the secret; an auditor without it checks the seals' signatures on an export. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: AuditReader,
    private readonly vault: Vault,
  ) {}

  /** One look at the database: what is written meanwhile is not seen. */
  run(): Promise<AuditReport> {
    return this.transactions.look(async () => {
      const seals = await this.reader.seals();
      const walk: Walk = {
        breaks: [],
        entries: 0,
        until: null,
        sealed: new Map(seals.flatMap(({ heads }) => heads.map(({ strand, seq }) => [place(strand, seq), null]))),
        sealActs: [],
        begin: null,
        keys: new Set([this.vault.publicKey.toString('hex')]),
      };
      await this.strands(walk);
      await this.outside(walk);
      this.seals(walk, seals);
      return report(walk, seals);
    });
  }

  private async strands(walk: Walk): Promise<void> {
    const ends = new Map<number, StoredLink>();
    for await (const rows of this.reader.links())
      for (const row of rows) {
        step(walk, ends.get(row.strand), row);
        ends.set(row.strand, row);
      }
    const heads = await this.reader.heads();
    const known = new Map(heads.map((head) => [head.strand, head]));
    const last = Math.max(0, ...known.keys(), ...ends.keys());
    for (let strand = 1; strand <= last; strand++) {
      const head = known.get(strand);
      const end = ends.get(strand);
      const broken = head
        ? this.wrongHead(head, end)
        : { code: 'head', message: `The head of strand ${strand} is missing.` };
      if (broken) walk.breaks.push(breakAt({ strand, ...broken } as Found, end));
    }
  }

  private wrongHead(head: StrandHead & { mac: Buffer }, end: StoredLink | undefined): Found | null {
    if (!head.mac.equals(this.vault.digest('audit_strand', headText(head))))
      return { code: 'head', message: `The head of strand ${head.strand} was not written by this installation.` };
    if (head.seq > (end?.seq ?? 0))
      return {
        code: 'missing',
        seq: (end?.seq ?? 0) + 1,
        message: `The newest entries of strand ${head.strand} are missing: it has ${end?.seq ?? 0} of ${head.seq}.`,
      };
    if (head.hash !== (end?.hash ?? NOTHING_BEFORE) || head.seq !== (end?.seq ?? 0))
      return { code: 'changed', message: `The newest entry of strand ${head.strand} is not the one that was written.` };
    return null;
  }

  /** Acts from before the chain are as they were when it began, and none has been slipped in beside it. */
  private async outside(walk: Walk): Promise<void> {
    const { begin } = walk;
    const stranger = await this.reader.firstOutside(begin?.upTo ?? 0);
    if (stranger)
      walk.breaks.push(
        breakAt({ code: 'outside', message: `Entry ${stranger.id} stands outside of the chain.` }, stranger),
      );
    if (!begin) return;
    walk.entries += begin.acts;
    if ((await unchainedDigest(this.reader, begin.upTo)) !== begin.digest)
      walk.breaks.push(
        breakAt({
          code: 'changed',
          id: 0,
          message: 'The acts from before the chain are not as they were when it began.',
        }),
      );
  }

  private seals(walk: Walk, seals: StoredSeal[]): void {
    const days = new Map(seals.map((seal) => [seal.day, seal]));
    for (const { day, hash, by } of walk.sealActs)
      if (days.get(day)?.hash !== hash)
        walk.breaks.push(sealBreak(days.has(day) ? 'seal.changed' : 'seal.missing', day, by.at));
    seals.forEach((seal, at) => {
      const before = seals[at - 1];
      const { number, day, entries, heads } = seal;
      const sealed: SealedDay = { v: 1, number, day, entries, heads, prev: before?.hash ?? NOTHING_BEFORE };
      if (number !== at + 1 || (before && day !== addDays(before.day, 1))) {
        walk.breaks.push(sealBreak('seal.missing', before ? addDays(before.day, 1) : day, null));
      } else if (hashOf(sealed) !== seal.hash || !this.signed(walk, seal)) {
        walk.breaks.push(sealBreak('seal.changed', day, null));
      }
      for (const head of heads)
        if (walk.sealed.get(place(head.strand, head.seq)) !== head.hash)
          walk.breaks.push(
            breakAt({
              code: 'missing',
              strand: head.strand,
              seq: head.seq,
              day,
              message: `What the seal of ${day} speaks of is not in strand ${head.strand}.`,
            }),
          );
    });
  }

  private signed({ keys }: Walk, { hash, publicKey, signature }: StoredSeal): boolean {
    return keys.has(publicKey) && isSignedBy(Buffer.from(publicKey, 'hex'), hash, Buffer.from(signature, 'hex'));
  }
}

/** One entry after the one before it in its strand. */
function step(walk: Walk, before: StoredLink | undefined, row: StoredLink): void {
  walk.entries += 1;
  if (!walk.until || row.at > walk.until) walk.until = row.at;
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq !== expected)
    walk.breaks.push(
      breakAt(
        { code: 'missing', seq: expected, message: `Entry ${expected} of strand ${row.strand} is missing.` },
        row,
      ),
    );
  else if (hashOfStored(row, before?.hash ?? NOTHING_BEFORE) !== row.hash)
    walk.breaks.push(breakAt({ code: 'changed', message: `Entry ${row.id} is not as it was written.` }, row));
  else if (before && before.id >= row.id)
    walk.breaks.push(breakAt({ code: 'moved', message: `Entry ${row.id} has been given another place.` }, row));
  if (walk.sealed.has(place(row.strand, row.seq))) walk.sealed.set(place(row.strand, row.seq), row.hash);
  remember(walk, row);
}

/** Acts that say something of the chain itself. */
function remember(walk: Walk, row: StoredLink): void {
  const after = row.after as Record<string, string> | null;
  if (row.action === 'audit:seal' && after) walk.sealActs.push({ day: row.thingId, hash: String(after.hash), by: row });
  if (row.action === 'audit:begin') walk.begin = row.after as Walk['begin'];
  if (row.action === 'vault:rotate' && after?.publicKeyBefore) walk.keys.add(after.publicKeyBefore);
}

/** The hash that an entry must have behind another. */
export function hashOfStored(row: StoredLink, prev: string): string {
  const digest = hashOf({ salt: row.salt, fields: { before: row.before, after: row.after, request: row.requestId } });
  return hashOf({
    v: 1,
    strand: row.strand,
    seq: row.seq,
    at: row.at,
    actor: row.accountId,
    action: row.action,
    subject: `${row.thing}/${row.thingId}`,
    digest,
    prev,
  });
}

const breakAt = (found: Found, row?: StoredEntry & Partial<StoredLink>): AuditBreak => ({
  id: row?.id ?? null,
  strand: row?.strand ?? null,
  seq: row?.seq ?? null,
  day: null,
  at: row?.at ?? null,
  ...found,
});

const sealBreak = (code: 'seal.missing' | 'seal.changed', day: string, at: string | null): AuditBreak =>
  breakAt({
    code,
    day,
    at,
    message:
      code === 'seal.missing' ? `The seal of ${day} is missing.` : `The seal of ${day} is not the one that was made.`,
  });

/** The first broken entry by its instant; a seal only when all entries are whole. */
function report({ breaks, entries, until }: Walk, seals: StoredSeal[]): AuditReport {
  const order = ({ strand, at, day }: AuditBreak) => (strand === null ? `b ${day ?? ''}` : `a ${at ?? '9999'}`);
  const [broken = null] = breaks.sort((a, b) => order(a).localeCompare(order(b)));
  return {
    verified: !broken,
    entries,
    seals: seals.length,
    sealedUntil: seals.at(-1)?.day ?? null,
    until,
    broken,
  };
}
