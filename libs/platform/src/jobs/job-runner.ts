import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Logger as WorkerLogger, parseCronItems, run, type Runner, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DomainError } from '../errors/domain-error.js';
import { errorOfStatus } from '../http/status-errors.js';
import { JOB_KIND, type JobHandler, TIMETABLED, type Timetabled } from './jobs.js';
import { JobsRepository } from './jobs.repository.js';

/** How the workers' connections call themselves, so that a start can see whether any worker lives. */
const WORKERS = 'masar-jobs';

/** Jobs that a worker held when its process was killed would wait for hours; with no other worker alive they are free at once. */
const RELEASE = `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker._private_jobs
  WHERE locked_by IS NOT NULL AND NOT EXISTS (SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = '${WORKERS}' AND pid <> pg_backend_pid())`;

const quiet = new WorkerLogger(() => () => undefined);

/** The queue's own tables; part of bringing a database up. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet });
}

/** Runs the job workers of this process. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly jobs: JobsRepository,
  ) {}

  async start(url: string, workers: number): Promise<void> {
    if (workers === 0) return;
    const handlers = this.handlers();
    this.pool = new pg.Pool({ connectionString: url, max: workers + 2, application_name: WORKERS });
    this.pool.on('error', (error) => this.logger.warn({ event: 'pool', error: error.message }));
    this.pool.on('connect', (client) =>
      client.on('error', (error) => this.logger.warn({ event: 'client', error: error.message })),
    );
    await this.pool.query(RELEASE);
    const due = this.timetable();
    this.runner = await run({
      pgPool: this.pool,
      concurrency: workers,
      noHandleSignals: true,
      logger: quiet,
      parsedCronItems: parseCronItems(due.map(({ name, crontab }) => ({ task: name, match: crontab }))),
      taskList: {
        ...Object.fromEntries(due.map(({ name, work }) => [name, () => this.timed(name, work)])),
        masar: async (payload, helpers) =>
          this.work(handlers, (payload as { jobId: string }).jobId, helpers.job.attempts >= helpers.job.max_attempts),
      },
    });
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
    await this.pool?.end();
    this.runner = this.pool = null;
  }

  private handlers(): Map<string, JobHandler> {
    const found = new Map<string, JobHandler>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kind = metatype && this.reflector.get<string | undefined>(JOB_KIND, metatype);
      if (kind) found.set(kind, instance as JobHandler);
    }
    return found;
  }

  private timetable(): { name: string; crontab: string; work: Timetabled }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const due = metatype && this.reflector.get<{ name: string; crontab: string } | undefined>(TIMETABLED, metatype);
      return due ? [{ ...due, work: instance as Timetabled }] : [];
    });
  }

  private async timed(name: string, work: Timetabled): Promise<void> {
    await work.run().catch((error: unknown) => {
      this.logger.error({ event: 'timetabled work failed', name, error: String(error) });
      throw error;
    });
  }

  private async work(handlers: Map<string, JobHandler>, id: string, last: boolean): Promise<void> {
    const job = await this.jobs.start(id);
    if (!job) return;
    const handler = handlers.get(job.kind);
    try {
      if (!handler) throw new Error(`Nobody does jobs of the kind ${job.kind}`);
      const result = await handler.run(job.payload, (done, total) => this.jobs.progress(id, done, total), id);
      await this.jobs.finish(id, 'done', { result });
    } catch (error) {
      this.logger.error({ event: 'job failed', kind: job.kind, jobId: id, error: String(error) });
      if (error instanceof DomainError) return this.jobs.finish(id, 'failed', { error: error.text });
      if (last) return this.jobs.finish(id, 'failed', { error: errorOfStatus(500).text });
      throw error;
    }
  }
}
