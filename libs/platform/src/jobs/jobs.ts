import { randomUUID } from 'node:crypto';
import { Injectable, SetMetadata } from '@nestjs/common';
import { type JobView } from './job-view.js';
import { JobsRepository } from './jobs.repository.js';

export type JobProgress = (done: number, total: number) => Promise<void>;

/** What a job's class does. Thrown: a DomainError is told to the person, anything else is tried again. */
export interface JobHandler<Payload = Record<string, unknown>> {
  run(payload: Payload, progress: JobProgress, jobId: string): Promise<unknown>;
}

export const JOB_KIND = 'masar:job';

/** Marks the provider that does the jobs of a kind, e.g. `@HandlesJob('import.commit')`. */
export const HandlesJob = (kind: string) => SetMetadata(JOB_KIND, kind);

export const TIMETABLED = 'masar:timetabled';

/** Marks the provider whose `run` is due by a timetable (crontab, UTC) under a name, e.g. `@RunsAt('audit.seal', '10 * * * *')`. */
export const RunsAt = (name: string, crontab: string) => SetMetadata(TIMETABLED, { name, crontab });

/** What is done by a timetable; once for all processes, tried again when it throws. */
export interface Timetabled {
  run(): Promise<unknown>;
}

/** Long work: asked for in the transaction that causes it, done later by a worker, watched by whoever asked. */
@Injectable()
export class Jobs {
  constructor(private readonly jobs: JobsRepository) {}

  /** Adds a job in the current transaction and answers its id. */
  async add(
    actor: { accountId: string | null },
    kind: string,
    payload: Record<string, unknown>,
    total = 0,
  ): Promise<string> {
    const id = randomUUID();
    await this.jobs.insert({ id, kind, payload, total, accountId: actor.accountId });
    return id;
  }

  /** A job of this account, or null. */
  find(accountId: string, id: string): Promise<JobView | null> {
    return this.jobs.find(accountId, id);
  }
}
