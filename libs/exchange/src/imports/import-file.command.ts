import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Language, Transactions } from '#platform';
import { Belongings } from './belongings.js';
import { CommitImport } from './commit-import.command.js';
import { type Mapping, readMapping } from './columns/mapping.js';
import { assertComplete, findTables, judge, type JudgingOptions } from './judging/judge.js';
import { phonesOfFile } from './judging/phones-of-file.js';
import { Reporter, type Report } from './judging/report.js';
import { type ImportKind } from './kinds/kind.js';
import { readFile } from './reading/read-file.js';
import { JudgedRows } from './rows/judged-rows.js';
import { ImportFiles } from './storing/import-files.js';
import { ImportsRepository } from './storing/imports.repository.js';
import { storedTable, titlesOf } from './storing/stored-table.js';
import { type ImportTarget } from './targets/target.js';
import { Targets } from './targets/targets.js';

export interface FileRequest {
  kind: ImportKind;
  name: string;
  bytes: Buffer;
  cohortId?: string;
  sheet?: string;
  /** A mapping file's content. */
  mapping?: unknown;
  dryRun?: boolean;
  language: Language;
}

/** What the import screens do, in one go: reads a file, judges every row, and writes the good ones in one transaction. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly rows: JudgedRows,
    private readonly commit: CommitImport,
    private readonly targets: Targets,
    private readonly belongings: Belongings,
  ) {}

  /** Errors: file.…, mapping.…, import.cohort_needed, import.cohort_unknown. */
  async run(request: FileRequest): Promise<Report> {
    const { kind, sheet, mapping } = request;
    const target = this.targets.of(kind);
    const mappings: Mapping[] = mapping === undefined ? [] : readMapping(kind, mapping);
    const reading: JudgingOptions = { kind, sheet, mappings };
    const options = { ...reading, known: await target.known(() => phonesOfFile(request.bytes, reading)) };
    return request.dryRun
      ? this.judge(request, options)
      : this.transactions.run(() => this.write(request, options, target));
  }

  private async judge({ bytes, language }: FileRequest, options: JudgingOptions): Promise<Report> {
    const tables = await findTables(await readFile(bytes), options);
    assertComplete(tables);
    const reporter = new Reporter(language);
    for await (const row of judge(tables, options)) reporter.add(row);
    return reporter.report;
  }

  private async write(request: FileRequest, options: JudgingOptions, target: ImportTarget): Promise<Report> {
    const { kind, name, bytes, language, cohortId = null } = request;
    const belonging = await this.belongings.of({ kind, cohortId });
    const { tables, notes } = await findTables(await readFile(bytes), options);
    const layout = tables.map((table) => storedTable(table.layout));
    const id = randomUUID();
    await this.imports.insert({
      id,
      kind,
      state: 'committing',
      ...belonging,
      accountId: null,
      fileName: name,
      fileBytes: bytes.length,
      content: this.files.seal(bytes),
      layout,
      notes,
      mapping: layout,
      jobId: null,
      committedAt: null,
      undoneAt: null,
    });
    const reporter = new Reporter(language);
    await this.rows.keep(id, bytes, options, target, { ...belonging, titles: titlesOf(layout) }, (row) =>
      reporter.add(row),
    );
    const found = await this.imports.lock(id);
    if (found) await this.commit.commit(found, { accountId: null });
    return reporter.report;
  }
}
