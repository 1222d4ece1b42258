import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobProgress, Transactions } from '#platform';
import { phonesOfFile } from './judging/phones-of-file.js';
import { JudgedRows } from './rows/judged-rows.js';
import { ImportFiles } from './storing/import-files.js';
import { belongingOf, ImportsRepository } from './storing/imports.repository.js';
import { mappingOf } from './storing/stored-table.js';
import { Targets } from './targets/targets.js';

export const CHECK = 'import.check';

/** Judges every row of a file whose columns are confirmed, beside what the register knows. Writes nothing but the rows. */
@HandlesJob(CHECK)
@Injectable()
export class CheckImport implements JobHandler<{ importId: string }> {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly rows: JudgedRows,
    private readonly targets: Targets,
  ) {}

  async run({ importId }: { importId: string }, progress: JobProgress): Promise<void> {
    try {
      await this.transactions.run(() => this.check(importId, progress));
    } catch (error) {
      await this.imports.update(importId, { state: 'failed' });
      throw error;
    }
  }

  private async check(importId: string, progress: JobProgress): Promise<void> {
    const found = await this.imports.lock(importId);
    if (found?.state !== 'mapped' || !found.mapping) return;
    const target = this.targets.of(found.kind);
    const bytes = await this.files.read(importId);
    const reading = { kind: found.kind, mappings: found.mapping.map(mappingOf) };
    const options = { ...reading, known: await target.known(() => phonesOfFile(bytes, reading)) };
    const notes = await this.rows.keep(importId, bytes, options, target, belongingOf(found), (_, done) =>
      done % 1000 === 0 ? progress(done, 0) : undefined,
    );
    await this.imports.update(importId, { state: 'checked', notes });
  }
}
