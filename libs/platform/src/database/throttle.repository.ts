import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Counts tries in windows; outside of any transaction, so that a refused try counts too. */
@Injectable()
export class ThrottleRepository {
  constructor(private readonly source: DataSource) {}

  /** Counts one try and answers how many there were in this window, this one included. */
  async count(key: string, windowSeconds: number): Promise<number> {
    const [row] = await this.source.query<{ tries: number }[]>(
      `INSERT INTO platform.throttle (key, window_start, tries)
       VALUES ($1, to_timestamp(floor(extract(epoch FROM now()) / $2) * $2), 1)
       ON CONFLICT (key, window_start) DO UPDATE SET tries = throttle.tries + 1 RETURNING tries`,
      [key, windowSeconds],
    );
    return row!.tries;
  }

  async forget(key: string): Promise<void> {
    await this.source.query('DELETE FROM platform.throttle WHERE key = $1', [key]);
  }
}
