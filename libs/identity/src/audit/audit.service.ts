import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  AuditReader,
  type EntriesAsked,
  exportedLines,
  Jobs,
  type Page,
  SETTINGS,
  type Settings,
  Transactions,
  Vault,
  VERIFYING,
} from '#platform';
import { AuditLogQueries } from './audit-log.queries.js';
import { type AuditChainResponse, type AuditQuery, type AuditRow } from './audit.dto.js';

/** What an administrator does with the audit: look, take it along, have it verified. */
@Injectable()
export class AuditService {
  constructor(
    private readonly queries: AuditLogQueries,
    private readonly reader: AuditReader,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly vault: Vault,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  list(query: AuditQuery): Promise<Page<AuditRow>> {
    return this.queries.list(query, this.settings.timeZone);
  }

  /** JSON lines, read while they are sent. That it was taken along is an act too. */
  async export(actor: Actor, asked: EntriesAsked): Promise<Readable> {
    await this.audit.record(actor, { action: 'audit:export', thing: 'audit', thingId: 'chain', after: asked });
    const { publicKey } = this.vault;
    return Readable.from(exportedLines(this.reader, { publicKey, timeZone: this.settings.timeZone }, asked));
  }

  /** How it stood when it was last verified. */
  async chain(): Promise<AuditChainResponse> {
    const [seal, last] = await Promise.all([this.reader.lastSeal(), this.reader.lastVerification()]);
    const nothing = { verifiedAt: null, verified: null, entries: null, until: null, broken: null };
    if (!last) return { sealedUntil: seal?.day ?? null, ...nothing };
    const { verified, entries, until, broken } = last.report;
    return { sealedUntil: seal?.day ?? null, verifiedAt: last.at, verified, entries, until, broken };
  }

  verify(actor: Actor): Promise<string> {
    return this.transactions.run(() => this.jobs.add(actor, VERIFYING, {}));
  }
}
