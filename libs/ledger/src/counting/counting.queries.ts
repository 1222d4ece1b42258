import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Day, type Instant } from '../milestones/milestone.kinds.js';
import { type Dimension, DIMENSIONS } from '../steps/cell.rules.js';
import { type StepIndicator } from '../steps/timeline.rules.js';

/** Which cells to count: the values allowed per dimension; null among them is "unknown or not applicable". */
export type CellFilter = Partial<Readonly<Record<Dimension, readonly (string | null)[]>>>;

export interface Counted {
  /** One, or several in which nobody counts twice on a day. */
  readonly indicator: StepIndicator | readonly StepIndicator[];
  readonly asOf: Day;
  readonly knownOn: Instant;
  readonly filter?: CellFilter;
}

/** A cell of a breakdown, by the dimensions asked for. */
export type CountedCell = Partial<Record<Dimension, string | null>> & { value: number };

const COLUMN: Record<Dimension, string> = {
  governorate: 'governorate',
  gender: 'gender',
  ageBand: 'age_band',
  disability: 'disability',
  track: 'track',
  programmeId: 'programme_id',
  funder: 'funder',
  cohortId: 'cohort_id',
  companySize: 'company_size',
  placementKind: 'placement_kind',
  profession: 'profession',
  export: 'export',
};

@Injectable()
export class CountingQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The instant before which nothing more can become known. A statement of its own: what is read after it sees all of that. */
  async horizon(): Promise<Instant> {
    const [row] = await this.transactions.query<{ at: Instant }>('SELECT ledger.micros(ledger.horizon()) AS at');
    return row!.at;
  }

  async total(what: Counted): Promise<number> {
    const { condition, parameters } = conditionOf(what);
    const [row] = await this.transactions.query<{ value: number }>(
      `SELECT coalesce(sum(delta), 0)::int AS value FROM ledger.step WHERE ${condition}`,
      parameters,
    );
    return row!.value;
  }

  async totals(indicators: readonly StepIndicator[], asOf: Day, knownOn: Instant): Promise<Map<StepIndicator, number>> {
    const { condition, parameters } = conditionOf({ indicator: indicators, asOf, knownOn });
    const rows = await this.transactions.query<{ indicator: StepIndicator; value: number }>(
      `SELECT indicator, sum(delta)::int AS value FROM ledger.step WHERE ${condition} GROUP BY indicator`,
      parameters,
    );
    const counted = new Map(rows.map(({ indicator, value }) => [indicator, value]));
    return new Map(indicators.map((indicator) => [indicator, counted.get(indicator) ?? 0]));
  }

  /** The cells in which somebody counts, in the order of their values, unknown last. */
  cells(what: Counted, by: readonly Dimension[]): Promise<CountedCell[]> {
    const { condition, parameters } = conditionOf(what);
    const columns = by.map((dimension) => COLUMN[dimension]).join(', ');
    const named = by.map((dimension) => `${COLUMN[dimension]} AS "${dimension}"`).join(', ');
    return this.transactions.query<CountedCell>(
      `SELECT ${named}, sum(delta)::int AS value FROM ledger.step WHERE ${condition}
       GROUP BY ${columns} HAVING sum(delta) <> 0 ORDER BY ${columns}`,
      parameters,
    );
  }

  /** Ids of the persons behind a number, after an id, in the order of ids. */
  async persons(what: Counted, after: string | null, limit: number): Promise<string[]> {
    const { condition, parameters } = conditionOf(what);
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT person_id AS id FROM ledger.step WHERE ${condition} AND ($${parameters.length + 1}::uuid IS NULL OR person_id > $${parameters.length + 1})
       GROUP BY person_id HAVING sum(delta) > 0 ORDER BY person_id LIMIT $${parameters.length + 2}`,
      [...parameters, after, limit],
    );
    return rows.map((row) => row.id);
  }

  /** How many count on each of the days (in order), as known on one instant. */
  async series(what: Omit<Counted, 'asOf'>, days: readonly Day[]): Promise<number[]> {
    const changes = await this.changes(what, days, []);
    let total = 0;
    return days.map((_, place) => (total += changes.find((row) => row.place === place)?.value ?? 0));
  }

  /** Per place among the days and per cell: by how much it changes between the day before and that day (the first: since ever). */
  changes(
    what: Omit<Counted, 'asOf'>,
    days: readonly Day[],
    by: readonly Dimension[],
  ): Promise<(CountedCell & { place: number })[]> {
    const { condition, parameters } = conditionOf({ ...what, asOf: days.at(-1)! });
    const named = by.map((dimension) => `, ${COLUMN[dimension]} AS "${dimension}"`).join('');
    const groups = ['place', ...by.map((dimension) => COLUMN[dimension])].join(', ');
    return this.transactions.query(
      `SELECT width_bucket(day - 1, $${parameters.length + 1}::date[]) AS place${named}, sum(delta)::int AS value
       FROM ledger.step WHERE ${condition} GROUP BY ${groups} HAVING sum(delta) <> 0 ORDER BY place`,
      [...parameters, days],
    );
  }

  /** As of a day, how many persons were added and how many taken away by what became known after one instant until another. */
  async learnt(what: Counted, after: Instant): Promise<{ added: number; removed: number }> {
    const { condition, parameters } = conditionOf(what);
    const [row] = await this.transactions.query<{ added: number; removed: number }>(
      `SELECT count(*) FILTER (WHERE net > 0)::int AS added, count(*) FILTER (WHERE net < 0)::int AS removed
       FROM (SELECT sum(delta) AS net FROM ledger.step WHERE ${condition} AND recorded_at > ledger.instant($${parameters.length + 1})
             GROUP BY person_id) AS moved`,
      [...parameters, after],
    );
    return row!;
  }
}

function conditionOf({ indicator, asOf, knownOn, filter = {} }: Counted): { condition: string; parameters: unknown[] } {
  const parameters: unknown[] = [typeof indicator === 'string' ? [indicator] : indicator, asOf, knownOn];
  const conditions = ['indicator = ANY($1)', 'day <= $2', 'recorded_at <= ledger.instant($3)'];
  for (const dimension of DIMENSIONS) {
    const allowed = filter[dimension];
    if (!allowed) continue;
    parameters.push(allowed.filter((value) => value !== null));
    const orUnknown = allowed.includes(null) ? ` OR ${COLUMN[dimension]} IS NULL` : '';
    conditions.push(`(${COLUMN[dimension]}::text = ANY($${parameters.length}::text[])${orUnknown})`);
  }
  return { condition: conditions.join(' AND '), parameters };
}
