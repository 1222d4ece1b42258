import { Injectable } from '@nestjs/common';
import { type CellFilter, type Census, type Day, type KnownLedger } from '#ledger';
import { type Indicator } from '../indicators/indicator.rules.js';

export interface Point {
  on: Day;
  /** null: an estimate without a census yet. */
  value: number | null;
}

/** How an indicator went through the days, all as known on one instant. */
@Injectable()
export class Series {
  async of(known: KnownLedger, indicator: Indicator, days: readonly Day[], filter?: CellFilter): Promise<Point[]> {
    if (!days.length) return [];
    if (!indicator.counts) return this.professionals(known, days, filter);
    const values = await known.series({ indicator: indicator.counts, filter }, days);
    return days.map((on, i) => ({ on, value: values[i]! }));
  }

  /** Each day moves on from the census that was the last by then. */
  private async professionals(known: KnownLedger, days: readonly Day[], filter?: CellFilter): Promise<Point[]> {
    const censuses = await known.allCensuses(days.at(-1)!);
    const references = censuses.map(({ referenceOn }) => referenceOn);
    const now = await known.series({ indicator: ['in_companies', 'elsewhere'], filter }, days);
    const then = await known.series({ indicator: 'in_companies', filter }, references);
    return days.map((on, i) => {
      const last = censuses.findLastIndex(({ referenceOn }) => referenceOn <= on);
      return { on, value: last < 0 ? null : countedBy(censuses[last]!, filter) + now[i]! - then[last]! };
    });
  }
}

/** A census knows nobody's traits: with a filter for known ones it counts for nothing. */
const countedBy = (census: Census, filter: CellFilter | undefined): number =>
  Object.values(filter ?? {}).every((values) => values.includes(null)) ? census.professionals : 0;
