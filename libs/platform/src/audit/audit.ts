import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { requestContext } from '../request/request-context.js';
import { Vault } from '../vault/vault.js';
import { type Act } from './act.js';
import { AuditRepository, type NewEntry } from './audit.repository.js';
import { type ChainedEntry, type EntryDetails, hashOf, headText, newSalt, type StrandHead } from './chain.rules.js';

/** Who did what, in the transaction of the act itself: neither is there without the other. */
@Injectable()
export class Audit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AuditRepository,
    private readonly vault: Vault,
  ) {}

  /** `before` and `after` never hold a sensitive value (id number, contact, birth date, password). */
  async record(actor: { accountId: string | null }, ...acts: Act[]): Promise<void> {
    if (!acts.length) return;
    await this.transactions.run(async () => {
      const { head, at } = await this.repository.takeStrand((strand) => this.vault.digest('audit_strand', strand));
      const entries: NewEntry[] = [];
      for (const act of acts) entries.push(link(entries.at(-1) ?? head, at, actor.accountId, act));
      const { strand, seq, hash } = entries.at(-1)!;
      const mac = this.vault.digest('audit_strand', headText({ strand, seq, hash }));
      await this.repository.append(entries, mac);
    });
  }
}

/** The next entry of a strand. */
function link(before: StrandHead, at: string, accountId: string | null, act: Act): NewEntry {
  const request = requestContext()?.requestId ?? null;
  const details: EntryDetails = {
    salt: newSalt(),
    fields: { before: act.before ?? null, after: act.after ?? null, request },
  };
  const entry: ChainedEntry = {
    v: 1,
    strand: before.strand,
    seq: before.seq + 1,
    at,
    actor: accountId,
    action: act.action,
    subject: `${act.thing}/${act.thingId}`,
    digest: hashOf(details),
    prev: before.hash,
  };
  return { ...act, ...details, at, accountId, strand: entry.strand, seq: entry.seq, hash: hashOf(entry) };
}
