import { Injectable } from '@nestjs/common';
import { CensusesRepository, type Census } from '../censuses/censuses.repository.js';
import { type Day, type Instant } from '../milestones/milestone.kinds.js';
import { type Dimension } from '../steps/cell.rules.js';
import { type StepIndicator } from '../steps/timeline.rules.js';
import { type Counted, type CountedCell, CountingQueries } from './counting.queries.js';

/** What is asked of a ledger as known on one instant. */
export type Asked = Omit<Counted, 'knownOn'>;

/** The ledger as known on one instant: the same question always gets the same answer. */
export class KnownLedger {
  constructor(
    /** What was asked, or less: the last instant before which nothing more can become known. */
    readonly knownOn: Instant,
    private readonly queries: CountingQueries,
    private readonly censuses: CensusesRepository,
  ) {}

  /** How many persons count. */
  total(asked: Asked): Promise<number> {
    return this.queries.total({ ...asked, knownOn: this.knownOn });
  }

  /** How many count for each of several indicators. */
  totals(indicators: readonly StepIndicator[], asOf: Day): Promise<Map<StepIndicator, number>> {
    return this.queries.totals(indicators, asOf, this.knownOn);
  }

  /** The total taken apart: the cells in which somebody counts; they add up to the total. */
  cells(asked: Asked, by: readonly Dimension[]): Promise<CountedCell[]> {
    return this.queries.cells({ ...asked, knownOn: this.knownOn }, by);
  }

  /** How many persons were added and how many taken away since an earlier instant, by what became known after it. */
  learntSince(asked: Asked, after: Instant): Promise<{ added: number; removed: number }> {
    return this.queries.learnt({ ...asked, knownOn: this.knownOn }, after);
  }

  /** Ids of the persons behind a number, at most `limit` of them after an id. */
  persons(asked: Asked, after: string | null, limit: number): Promise<string[]> {
    return this.queries.persons({ ...asked, knownOn: this.knownOn }, after, limit);
  }

  /** How many count on each of the days, which are in order. */
  async series(asked: Omit<Asked, 'asOf'>, days: readonly Day[]): Promise<number[]> {
    return days.length ? this.queries.series({ ...asked, knownOn: this.knownOn }, days) : [];
  }

  /** The same, taken apart: per place among the days and per cell, how many more (or fewer) count from that day on than the one before. */
  changes(
    asked: Omit<Asked, 'asOf'>,
    days: readonly Day[],
    by: readonly Dimension[],
  ): Promise<(CountedCell & { place: number })[]> {
    return this.queries.changes({ ...asked, knownOn: this.knownOn }, days, by);
  }

  /** The closed censuses up to a reference day, in order. */
  allCensuses(asOf: Day): Promise<Census[]> {
    return this.censuses.allBy(asOf, this.knownOn);
  }

  /** The last census with a reference day on or before a day that was closed by then, or null. */
  census(asOf: Day): Promise<Census | null> {
    return this.censuses.lastBy(asOf, this.knownOn);
  }
}

/** The ledger's reading side: figures as sums of steps. */
@Injectable()
export class Counting {
  constructor(
    private readonly queries: CountingQueries,
    private readonly censuses: CensusesRepository,
  ) {}

  /**
   * The ledger as known on an instant (null: now). An instant that could still gain rows, because it lies ahead or a
   * transaction that began before it is still writing, is answered for the last one that cannot: see `knownOn`.
   */
  async knownOn(asked: Instant | null): Promise<KnownLedger> {
    const horizon = await this.queries.horizon();
    return new KnownLedger(asked === null ? horizon : Math.min(asked, horizon), this.queries, this.censuses);
  }
}
