import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, sqlState, Transactions } from '#platform';
import { importDependedOn, importNotUndoable } from './imports.errors.js';
import { type ImportRow } from './rows/import-row.entity.js';
import { ImportRowsRepository } from './rows/import-rows.repository.js';
import { belongingOf, type ImportRecord, ImportsRepository } from './storing/imports.repository.js';
import { Targets } from './targets/targets.js';

const HOURS = 24;
const ALL = 200_000;

/** Until when a committed import can be taken back. */
export const undoableUntil = ({ committedAt, state }: Pick<ImportRecord, 'committedAt' | 'state'>): Date | null =>
  committedAt && state === 'committed' ? new Date(committedAt.getTime() + HOURS * 3_600_000) : null;

/** Takes back everything that an import wrote, or nothing when something depends on any of it. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly targets: Targets,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Errors: import.not_undoable, import.depended_on. */
  async run(actor: Actor, importId: string): Promise<void> {
    await this.transactions
      .run(async () => {
        const found = await this.imports.lock(importId);
        const until = found && undoableUntil(found);
        if (!found || !until || until < this.clock.now()) throw importNotUndoable();
        await this.undo(actor, found);
      })
      .catch((error: unknown) => {
        throw sqlState(error) === '23503' ? importDependedOn() : error;
      });
  }

  private async undo(actor: Actor, found: ImportRecord): Promise<void> {
    const { id: importId, kind } = found;
    const rows = await this.rows.list(importId, 'committed', 0, ALL);
    const written = rows.map(({ at, thingId, created, milestones, undo }) => ({
      at,
      thingId,
      created: created === true,
      milestones: (milestones ?? []).map(Number),
      undo,
    })) satisfies Pick<ImportRow, 'at'>[];
    await this.rows.markUndone(importId);
    await this.targets.of(kind).undo({ ...belongingOf(found), by: actor, importId }, written);
    await this.audit.record(actor, {
      action: 'import:undo',
      thing: 'import',
      thingId: importId,
      after: { rows: written.length },
    });
    await this.imports.update(importId, { state: 'undone', undoneAt: this.clock.now() });
  }
}
