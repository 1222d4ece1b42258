import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

interface Current {
  manager: EntityManager;
  afterCommit: (() => void | Promise<void>)[];
}

/** One transaction across all libs that take part: whoever runs inside `run` writes in it. */
@Injectable()
export class Transactions {
  private readonly current = new AsyncLocalStorage<Current>();

  constructor(private readonly source: DataSource) {}

  /** The entity manager of the transaction that we are in, or one outside of any. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.source.manager;
  }

  get inside(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Whether there is a database behind it; there is none when only the API is described. */
  get connected(): boolean {
    return this.source.isInitialized;
  }

  /** Runs `work` in a transaction; inside of one it joins. What throws leaves nothing behind. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside) return work();
    const afterCommit: Current['afterCommit'] = [];
    const result = await this.source.transaction((manager) => this.current.run({ manager, afterCommit }, work));
    for (const react of afterCommit) await react();
    return result;
  }

  /** Runs `work` over one unchanging state of the database: what others write meanwhile is not seen. Inside of one it joins. */
  async look<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside) return work();
    return this.source.transaction('REPEATABLE READ', (manager) =>
      this.current.run({ manager, afterCommit: [] }, work),
    );
  }

  /** Runs `react` once the transaction is committed; outside of one, at once. */
  afterCommit(react: () => void | Promise<void>): void {
    const current = this.current.getStore();
    if (current) current.afterCommit.push(react);
    else void react();
  }

  /** Rows of a statement in the current transaction. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, parameters);
  }

  /** An UPDATE or a DELETE: how many rows it met, and those that it returns. */
  async change<Row = never>(sql: string, parameters: unknown[] = []): Promise<{ rows: Row[]; count: number }> {
    const [rows, count] = await this.manager.query<[Row[], number]>(sql, parameters);
    return { rows, count };
  }
}
