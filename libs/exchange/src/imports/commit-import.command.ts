import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  DomainError,
  HandlesJob,
  type JobHandler,
  type JobProgress,
  sqlState,
  Transactions,
} from '#platform';
import { commitFailed, knownChanged } from './imports.errors.js';
import { ImportRowsRepository } from './rows/import-rows.repository.js';
import { belongingOf, type ImportRecord, ImportsRepository } from './storing/imports.repository.js';
import { Targets } from './targets/targets.js';

export const COMMIT = 'import.commit';

/** How many rows are written between two words about the progress. */
const SHEET = 500;

/** Writes every row that is ready, in one transaction: all of them, or nothing. */
@HandlesJob(COMMIT)
@Injectable()
export class CommitImport implements JobHandler<{ importId: string; accountId: string | null }> {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly targets: Targets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(
    { importId, accountId }: { importId: string; accountId: string | null },
    progress: JobProgress,
  ): Promise<void> {
    try {
      await this.transactions.run(async () => {
        const found = await this.imports.lock(importId);
        if (found?.state === 'committing') await this.commit(found, { accountId }, progress);
      });
    } catch (error) {
      await this.imports.update(importId, { state: 'checked' });
      throw asRefusal(error);
    }
  }

  /** Joins the caller's transaction. Answers how many rows were written. */
  async commit(found: ImportRecord, by: { accountId: string | null }, progress?: JobProgress): Promise<number> {
    const target = this.targets.of(found.kind);
    const { id: importId } = found;
    const writing = { ...belongingOf(found), by, importId };
    const total = (await this.rows.counts([importId])).get(importId)?.ready ?? 0;
    let done = 0;
    for (;;) {
      const rows = (await this.rows.list(importId, 'ready', 0, SHEET)).slice(0, SHEET);
      if (rows.length === 0) break;
      const ready = rows.map(({ at, content, matchedId, decision }) => ({
        at,
        values: content.values ?? {},
        known: decision === 'same' ? matchedId : null,
      }));
      await this.rows.markCommitted(importId, await target.write(writing, ready));
      done += rows.length;
      await progress?.(done, total);
    }
    await this.audit.record(by, {
      action: 'import:commit',
      thing: 'import',
      thingId: importId,
      after: { kind: found.kind, rows: done },
    });
    await this.imports.update(importId, { state: 'committed', committedAt: this.clock.now() });
    return done;
  }
}

/** What the register refuses although the check found nothing has changed since; anything else is ours, and is not tried again and again. */
function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  return sqlState(error) === '23505' ? knownChanged() : commitFailed(error);
}
