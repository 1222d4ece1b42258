import { Injectable } from '@nestjs/common';
import { type Actor, assertVisible, Audit, fromCursor, limitOf, pageOf, staleVersion, Transactions } from '#platform';
import { readPhone } from '#people';
import { type Cell, textOf } from '../reading/cell.js';
import { FIELDS } from '../columns/fields.js';
import { type RowChange, type RowPage, type RowQuery, type RowResponse } from '../imports.dto.js';
import { fieldUnknown, importNotChecked, rowCommitted, sameIdIsSamePerson } from '../imports.errors.js';
import { ImportsService } from '../imports.service.js';
import { judgeRow, judgesFor } from '../judging/judge.js';
import { type JudgedRow } from '../kinds/kind.js';
import { belongingOf, type ImportRecord, ImportsRepository } from '../storing/imports.repository.js';
import { Targets } from '../targets/targets.js';
import { ImportRowsRepository, type NewRow, type StoredRow } from './import-rows.repository.js';
import { toNewRow, withFinding } from './judged-rows.js';
import { cellsOf } from './row-content.js';
import { RowsPresenter } from './rows.presenter.js';

/** The rows of an import: looked through, mended in place, left out, told apart from those that are known. */
@Injectable()
export class ImportRowsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsService,
    private readonly records: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly targets: Targets,
    private readonly presenter: RowsPresenter,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, importId: string, query: RowQuery): Promise<RowPage> {
    const found = await this.imports.visible(actor, importId);
    const limit = limitOf(query);
    const after = Number(fromCursor(query.cursor, 1)?.[0] ?? 0) || 0;
    const rows = await this.rows.list(importId, query.filter ?? 'all', after, limit);
    const shown = new Map((await this.presenter.rows(actor, found, rows.slice(0, limit))).map((row) => [row.at, row]));
    return pageOf(
      rows,
      limit,
      ({ at }) => [at],
      ({ at }) => shown.get(at)!,
    );
  }

  /** Mends cells, or decides about the row. Errors: import.not_checked, import.row_committed, import.same_id, mapping.field_unknown. */
  change(actor: Actor, importId: string, at: number, change: RowChange, version: number): Promise<RowResponse> {
    return this.transactions.run(async () => {
      const found = await this.imports.locked(actor, importId);
      if (!['checked', 'committed'].includes(found.state)) throw importNotChecked();
      const row = await this.rows.lock(importId, at);
      assertVisible(row !== null);
      if (row.version !== version) throw staleVersion();
      if (row.committedAt !== null) throw rowCommitted();
      const mended = change.cells?.length
        ? await this.mend(found, row, change.cells)
        : kept(row, this.keyOf(found, row));
      if (change.decision !== undefined) mended.decision = decided(mended, change.decision);
      await this.rows.update(importId, mended);
      await this.settle(importId, [this.keyOf(found, row), mended.key]);
      await this.audit.record(actor, {
        action: 'import:update',
        thing: 'import',
        thingId: importId,
        after: { at, fields: change.cells?.map(({ field }) => field) ?? [], decision: mended.decision },
      });
      await this.records.update(importId, {});
      const after = await this.rows.lock(importId, at);
      return (await this.presenter.rows(actor, found, after ? [after] : []))[0]!;
    });
  }

  private async mend(found: ImportRecord, row: StoredRow, changes: NonNullable<RowChange['cells']>): Promise<NewRow> {
    const cells = cellsOf(row.content);
    for (const [index, { field, text }] of changes.entries()) {
      if (!cells.has(field) && !FIELDS[found.kind].includes(field)) throw fieldUnknown(`/cells/${index}/field`);
      cells.set(field, text === '' ? null : text);
    }
    const target = this.targets.of(found.kind);
    const rowJudge = judgesFor({ kind: found.kind, known: await target.known(() => Promise.resolve(phonesIn(cells))) })(
      [...cells.keys()],
    );
    const judged: JudgedRow = judgeRow(rowJudge, { sheet: row.sheet, row: row.row }, cells, row.content.date1904);
    const accepted = judged.status === 'accepted';
    const [finding = {}] = accepted ? await target.match([judged.values ?? {}], belongingOf(found)) : [];
    const { row: standing, match } = withFinding(judged, finding);
    const mended = toNewRow(row.at, standing, new Map(), row.content.date1904, target, match);
    const sameMatch = mended.matchedId !== null && mended.matchedId === row.matchedId;
    return { ...mended, decision: sameMatch ? row.decision : mended.decision };
  }

  /** Of the rows of one key the first that stands is accepted, the others say it again. */
  private async settle(importId: string, keys: (string | null)[]): Promise<void> {
    for (const key of new Set(keys)) {
      if (key === null) continue;
      const rows = (await this.rows.withKey(importId, key)).filter(({ status }) => status !== 'rejected');
      const first = rows.find(({ decision }) => decision !== 'skip') ?? rows[0];
      for (const row of rows) {
        const standing = row === first ? 'accepted' : 'duplicate';
        const duplicateOf = row === first ? null : (first?.at ?? null);
        if (row.status !== standing) await this.rows.setStanding(importId, row.at, standing, duplicateOf);
      }
    }
  }

  private keyOf(found: ImportRecord, { status, content }: StoredRow): string | null {
    return status === 'rejected' || !content.values ? null : this.targets.of(found.kind).keyOf(content.values);
  }
}

function phonesIn(cells: ReadonlyMap<string, Cell>): string[] {
  const phone = readPhone(textOf(cells.get('phone')));
  return phone ? [phone.e164] : [];
}

function kept(row: StoredRow, key: string | null): NewRow {
  const { at, sheet, row: number, status, content, duplicateOf, matchedId, matchedBy, decision } = row;
  return { at, sheet, row: number, status, content, key, duplicateOf, matchedId, matchedBy, decision };
}

function decided(row: NewRow, decision: NewRow['decision']): NewRow['decision'] {
  const exact = row.matchedBy === 'national_id' || row.matchedBy === 'registration';
  if (decision === 'other' && exact) throw sameIdIsSamePerson();
  return decision === null && exact ? 'same' : decision;
}
