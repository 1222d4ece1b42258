import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Day, type Instant } from '../milestones/milestone.kinds.js';

/** A closed census: how many professionals worked in companies on its reference day, with its 95 % interval. */
export interface Census {
  readonly id: string;
  readonly referenceOn: Day;
  readonly professionals: number;
  readonly standardError: number;
  /** From 0 to 1. */
  readonly responseRate: number;
  readonly low: number;
  readonly high: number;
}

@Injectable()
export class CensusesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Closes a census: known from now on. */
  async close(census: Census): Promise<void> {
    await this.transactions.run(async () => {
      await this.transactions.query('SELECT ledger.begin_recording()');
      await this.insert(census, 'ledger.now()', []);
    });
  }

  /** A census that was closed before this database knew of it. Only while nobody has been answered anything. */
  async load(census: Census, closedAt: Instant): Promise<void> {
    await this.insert(census, 'ledger.instant($8)', [closedAt]);
  }

  async lastBy(asOf: Day, knownOn: Instant): Promise<Census | null> {
    return (await this.allBy(asOf, knownOn)).at(-1) ?? null;
  }

  /** One per reference day, the one closed last, in order. */
  allBy(asOf: Day, knownOn: Instant): Promise<Census[]> {
    return this.transactions.query<Census>(
      `SELECT DISTINCT ON (reference_on) id, reference_on AS "referenceOn", professionals, standard_error AS "standardError", response_rate AS "responseRate", low, high
       FROM ledger.census WHERE reference_on <= $1 AND closed_at <= ledger.instant($2)
       ORDER BY reference_on, closed_at DESC`,
      [asOf, knownOn],
    );
  }

  private async insert(
    census: Census,
    closedAt: 'ledger.now()' | 'ledger.instant($8)',
    more: Instant[],
  ): Promise<void> {
    await this.transactions.query(
      `INSERT INTO ledger.census (id, reference_on, closed_at, professionals, standard_error, response_rate, low, high)
       VALUES ($1, $2, ${closedAt}, $3, $4, $5, $6, $7)`,
      [
        census.id,
        census.referenceOn,
        census.professionals,
        census.standardError,
        census.responseRate,
        census.low,
        census.high,
        ...more,
      ],
    );
  }
}
