import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertVisible,
  Audit,
  fromCursor,
  Jobs,
  limitOf,
  type ListQuery,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import { Belongings } from './belongings.js';
import { CHECK } from './check-import.command.js';
import { FIELDS, missingFields } from './columns/fields.js';
import { COMMIT } from './commit-import.command.js';
import { type ImportPage, type ImportResponse, type MappingChange, type NewImport } from './imports.dto.js';
import {
  fieldTwice,
  fieldUnknown,
  importBusy,
  importNotChecked,
  importNothingToCommit,
  importOver,
  refuseUnknownPlace,
} from './imports.errors.js';
import { importCentres } from './imports.policy.js';
import { ImportsPresenter } from './imports.presenter.js';
import { findTables } from './judging/judge.js';
import { FileRefused } from './reading/file-refused.js';
import { readFile } from './reading/read-file.js';
import { ImportRowsRepository } from './rows/import-rows.repository.js';
import { ImportFiles } from './storing/import-files.js';
import { type ImportRecord, ImportsRepository } from './storing/imports.repository.js';
import { storedTable, type StoredTable } from './storing/stored-table.js';
import { fieldWords } from './words/words.js';

/** A file on its way into the register, step by step. Nothing of it is in the register until it is committed. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly files: ImportFiles,
    private readonly presenter: ImportsPresenter,
    private readonly belongings: Belongings,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, query: ListQuery): Promise<ImportPage> {
    const limit = limitOf(query);
    const found = await this.imports.list(importCentres(actor), fromCursor(query.cursor, 2), limit);
    const counts = await this.rows.counts(found.map(({ id }) => id));
    return pageOf(
      found,
      limit,
      ({ createdAt, id }) => [createdAt.toISOString(), id],
      (one) => this.presenter.summary(one, counts.get(one.id)),
    );
  }

  async read(actor: Actor, id: string): Promise<ImportResponse> {
    const found = await this.visible(actor, id);
    return this.presenter.whole(actor, found, (await this.rows.counts([id])).get(id));
  }

  /** Reads the file as far as its columns. Errors: file.… with a sentence that says what it is, import.centre_missing, import.cohort_needed,
   * import.cohort_unknown, import.intake_unknown. */
  async receive(actor: Actor, request: NewImport, file: { name: string; bytes: Buffer }): Promise<ImportResponse> {
    const { kind } = request;
    const belonging = await this.belongings.chosen(actor, request);
    const { tables, notes } = await findTables(await readFile(file.bytes), { kind, sheet: request.sheet });
    const id = randomUUID();
    return this.transactions.run(async () => {
      const row = {
        id,
        kind,
        state: 'read' as const,
        ...belonging,
        accountId: actor.accountId,
        fileName: file.name,
        fileBytes: file.bytes.length,
        content: this.files.seal(file.bytes),
        layout: tables.map(({ layout }) => storedTable(layout)),
        notes,
        mapping: null,
        jobId: null,
        committedAt: null,
        undoneAt: null,
      };
      await this.imports.insert(row).catch(refuseUnknownPlace);
      await this.audit.record(actor, {
        action: 'import:create',
        thing: 'import',
        thingId: id,
        after: { kind, bytes: file.bytes.length },
      });
      return this.read(actor, id);
    });
  }

  /** Confirms what the columns are, and asks for the rows to be checked. Errors: file.columns_missing, mapping.field_unknown. */
  map(actor: Actor, id: string, change: MappingChange, version: number): Promise<ImportResponse> {
    return this.transactions.run(async () => {
      const found = await this.changeable(actor, id, version);
      const mapping = confirmed(found, change);
      const jobId = await this.jobs.add(actor, CHECK, { importId: id });
      await this.imports.update(id, { mapping, state: 'mapped', jobId });
      return this.read(actor, id);
    });
  }

  /** Errors: import.not_checked, import.nothing_to_commit, import.busy. */
  commit(actor: Actor, id: string): Promise<ImportResponse> {
    return this.transactions.run(async () => {
      const found = await this.locked(actor, id);
      if (found.state === 'committing') throw importBusy();
      if (!['checked', 'committed'].includes(found.state)) throw importNotChecked();
      const counts = (await this.rows.counts([id])).get(id);
      if (!counts?.ready) throw importNothingToCommit();
      const jobId = await this.jobs.add(actor, COMMIT, { importId: id, accountId: actor.accountId }, counts.ready);
      await this.imports.update(id, { state: 'committing', jobId });
      return this.read(actor, id);
    });
  }

  /** Leaves out what is not ready. */
  skip(actor: Actor, id: string, filter: 'problems' | 'duplicates'): Promise<ImportResponse> {
    return this.transactions.run(async () => {
      const found = await this.locked(actor, id);
      if (!['checked', 'committed'].includes(found.state)) throw importNotChecked();
      await this.rows.skip(id, filter);
      await this.imports.update(id, {});
      return this.read(actor, id);
    });
  }

  async visible(actor: Actor, id: string): Promise<ImportRecord> {
    const found = await this.imports.find(id, importCentres(actor));
    assertVisible(found !== null);
    return found;
  }

  /** The import, locked until the end of the transaction. */
  async locked(actor: Actor, id: string): Promise<ImportRecord> {
    await this.visible(actor, id);
    const found = await this.imports.lock(id);
    assertVisible(found !== null);
    return found;
  }

  private async changeable(actor: Actor, id: string, version: number): Promise<ImportRecord> {
    const found = await this.locked(actor, id);
    if (found.version !== version) throw staleVersion();
    if (found.state === 'committing' || found.state === 'mapped') throw importBusy();
    if (found.committedAt !== null) throw importOver();
    return found;
  }
}

/** The tables as a person wants them read. A table that is not mentioned stays as guessed. */
function confirmed({ kind, layout }: ImportRecord, { tables }: MappingChange): StoredTable[] {
  const mapping = layout.map((table) => {
    const at = tables.findIndex(({ sheet }) => sheet === table.sheet.trim() || sheet === table.sheet);
    const choices = new Map(tables[at]?.columns.map(({ letter, field }, index) => [letter, { field, index }]));
    const columns = table.columns.map((column) => {
      const choice = choices.get(column.letter);
      if (!choice || choice.field === column.field) return column;
      const { field, index } = choice;
      if (field !== null && !FIELDS[kind].includes(field) && !field.startsWith('day:'))
        throw fieldUnknown(`/tables/${at}/columns/${index}/field`);
      return { ...column, field, confidence: 1, reason: { code: 'mapping' as const } };
    });
    return {
      ...table,
      columns,
      missing: missingFields(
        kind,
        columns.flatMap(({ field }) => field ?? []),
      ),
    };
  });
  refuseTwice(mapping, tables);
  const missing = mapping.find((table) => table.missing.length > 0)?.missing;
  if (missing) throw new FileRefused('file.columns_missing', fieldWords(missing));
  return mapping;
}

/** One field is one column of a table. */
function refuseTwice(mapping: StoredTable[], tables: MappingChange['tables']): void {
  for (const { sheet, columns } of mapping) {
    const fields = columns.flatMap(({ field }) => field ?? []);
    const twice = fields.find((field, at) => fields.indexOf(field) !== at);
    const at = tables.findIndex((table) => table.sheet === sheet.trim() || table.sheet === sheet);
    const index = tables[at]?.columns.findLastIndex(({ field }) => field === twice) ?? -1;
    if (twice) throw fieldTwice(index >= 0 ? `/tables/${at}/columns/${index}/field` : '/tables');
  }
}
