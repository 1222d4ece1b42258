import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { addDays, Clock } from '../clock/clock.js';
import { Transactions } from '../database/transactions.js';
import { RunsAt, type Timetabled } from '../jobs/jobs.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { Vault } from '../vault/vault.js';
import { Audit } from './audit.js';
import { AuditReader, type StoredEntry } from './audit.queries.js';
import { AuditRepository } from './audit.repository.js';
import { canonicalJson } from './canonical-json.js';
import { hashOf, NOTHING_BEFORE, type SealedDay } from './chain.rules.js';
import { SealsRepository } from './seals.repository.js';

/** How far the days are sealed; null: none is. */
export interface AuditState {
  sealedUntil: string | null;
}

const SYSTEM = { accountId: null };

/** Keeps the chain: sets it up, and seals each day that has passed. Due each hour, so that a machine that sleeps at night seals too. */
@Injectable()
@RunsAt('audit.seal', '10 * * * *')
export class AuditChain implements OnModuleInit, Timetabled {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AuditRepository,
    private readonly seals: SealsRepository,
    private readonly reader: AuditReader,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What was written before there was a chain becomes its first entry: how much it was, and its digest. */
  async onModuleInit(): Promise<void> {
    if (!this.transactions.connected) return;
    await this.transactions.run(async () => {
      const before = await this.repository.setUp((head) => this.vault.digest('audit_strand', head));
      if (!before?.acts) return;
      const digest = await unchainedDigest(this.reader, before.upTo);
      await this.audit.record(SYSTEM, {
        action: 'audit:begin',
        thing: 'audit',
        thingId: 'chain',
        after: { ...before, digest },
      });
    });
  }

  run(): Promise<AuditState> {
    return this.sealDays();
  }

  /** Seals every local day before today that is not sealed yet, and answers the last. The seal of a day is an act of the chain too. */
  async sealDays(): Promise<AuditState> {
    const last = await this.reader.lastSeal();
    const first = last ? addDays(last.day, 1) : await this.seals.firstDay(this.settings.timeZone);
    const today = this.clock.today();
    if (!first || first >= today) return { sealedUntil: last?.day ?? null };
    for (const { strand } of await this.seals.strands()) await this.seals.pass(strand);
    return this.transactions.run(async () => {
      if (!(await this.seals.alone())) return { sealedUntil: last?.day ?? null };
      for (let day = first; day < today; day = addDays(day, 1)) await this.seal(day);
      return { sealedUntil: addDays(today, -1) };
    });
  }

  private async seal(day: string): Promise<void> {
    const last = await this.reader.lastSeal();
    if (last && last.day >= day) return;
    const heads = await this.seals.headsAt(day, this.settings.timeZone);
    const reached = (all: { seq: number }[]) => all.reduce((sum, { seq }) => sum + seq, 0);
    const sealed: SealedDay = {
      v: 1,
      number: (last?.number ?? 0) + 1,
      day,
      entries: reached(heads) - reached(last?.heads ?? []),
      heads,
      prev: last?.hash ?? NOTHING_BEFORE,
    };
    const hash = hashOf(sealed);
    await this.seals.insert({ ...sealed, hash, publicKey: this.vault.publicKey, signature: this.vault.sign(hash) });
    await this.audit.record(SYSTEM, {
      action: 'audit:seal',
      thing: 'audit_day',
      thingId: day,
      after: { number: sealed.number, hash },
    });
    this.transactions.afterCommit(() =>
      this.logger.log({ event: 'audit day sealed', day, entries: sealed.entries, hash }),
    );
  }
}

/** SHA-256 over the acts from before the chain, a line of canonical JSON for each; 64 hexadecimal digits. */
export async function unchainedDigest(reader: AuditReader, upTo: number): Promise<string> {
  const digest = createHash('sha256');
  for await (const rows of reader.unchained(upTo)) for (const row of rows) digest.update(`${lineOf(row)}\n`);
  return digest.digest('hex');
}

const lineOf = ({ id, at, accountId, action, thing, thingId, before, after, requestId }: StoredEntry): string =>
  canonicalJson([id, at, accountId, action, thing, thingId, before, after, requestId]);
