import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { type JobView } from './job-view.js';

const VIEW = `id, kind, state, done, total, result, error, created_at AS "createdAt", finished_at AS "finishedAt"`;

@Injectable()
export class JobsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: DataSource,
  ) {}

  /** The row that people watch and the queue's own entry, both in the current transaction. */
  async insert(job: {
    id: string;
    kind: string;
    payload: Record<string, unknown>;
    total: number;
    accountId: string | null;
  }): Promise<void> {
    await this.transactions.query(
      'INSERT INTO platform.job (id, kind, payload, total, account_id) VALUES ($1, $2, $3::jsonb, $4, $5)',
      [job.id, job.kind, JSON.stringify(job.payload), job.total, job.accountId],
    );
    await this.transactions.query(
      "SELECT graphile_worker.add_job('masar', json_build_object('jobId', $1::text), max_attempts => 5)",
      [job.id],
    );
  }

  async find(accountId: string, id: string): Promise<JobView | null> {
    const [row] = await this.transactions.query<JobView>(
      `SELECT ${VIEW} FROM platform.job WHERE id = $1 AND account_id = $2`,
      [id, accountId],
    );
    return row ?? null;
  }

  /** Takes a job up; null when it has ended already. Outside of the work's transaction, so that people see it at once. */
  async start(id: string): Promise<{ kind: string; payload: Record<string, unknown> } | null> {
    const [rows] = await this.source.query<[{ kind: string; payload: Record<string, unknown> }[], number]>(
      `UPDATE platform.job SET state = 'running', started_at = coalesce(started_at, now())
       WHERE id = $1 AND state IN ('waiting', 'running') RETURNING kind, payload`,
      [id],
    );
    return rows[0] ?? null;
  }

  async progress(id: string, done: number, total: number): Promise<void> {
    await this.source.query('UPDATE platform.job SET done = $2, total = $3 WHERE id = $1', [id, done, total]);
  }

  async finish(id: string, state: 'done' | 'failed', outcome: { result?: unknown; error?: unknown }): Promise<void> {
    await this.source.query(
      "UPDATE platform.job SET state = $2, result = $3::jsonb, error = $4::jsonb, finished_at = now(), done = CASE WHEN $2 = 'done' THEN total ELSE done END WHERE id = $1",
      [id, state, JSON.stringify(outcome.result ?? null), JSON.stringify(outcome.error ?? null)],
    );
  }
}
