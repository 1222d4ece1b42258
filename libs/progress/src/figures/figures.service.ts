import { Injectable } from '@nestjs/common';
import { type Census, Counting, type Day, type KnownLedger } from '#ledger';
import { Clock } from '#platform';
import { toCellFilter } from '../dimensions/dimension.rules.js';
import { type Target } from '../targets/target.js';
import { TargetsRepository } from '../targets/targets.repository.js';
import { monthEndsOnly, tooFine } from './figures.errors.js';
import { guarded, WIDEST } from './guarded.rules.js';
import { type Part, partsOf } from './parts.js';
import { columnsTouched, isMonthEnd, monthEndBy, type Question } from './question.rules.js';
import { combine, shown, type Tally } from './tally.rules.js';

/** Who may see a figure whole, and who sees it with small cells withheld. */
export type View = 'open' | 'guarded';

export interface Figure {
  indicator: string;
  asOf: Day;
  knownOn: KnownLedger['knownOn'];
  /** null: withheld, or no census yet. */
  value: number | null;
  suppressed: boolean;
  target: Target | null;
  interval: { low: number; high: number } | null;
  census: Census | null;
  by: readonly string[];
  cells: { at: Record<string, string | null>; value: number | null }[];
}

/** Every number that anybody is shown comes from here: sums of the ledger's steps, for any (as of, known on). */
@Injectable()
export class Figures {
  constructor(
    private readonly counting: Counting,
    private readonly targets: TargetsRepository,
    private readonly clock: Clock,
  ) {}

  /** Errors: 422 figure.too_fine, figure.month_end for a guarded view that asks for more than it may. */
  async read(question: Question, view: View): Promise<Figure> {
    const known = await this.counting.knownOn(question.knownOn);
    const asOf = this.dayOf(question, view);
    const { sums, census } = await partsOf(question.indicator, asOf, known);
    const tallies: { sign: 1 | -1; tally: Tally }[] = [];
    for (const part of sums) tallies.push({ sign: part.sign, tally: await this.tally(known, part, question, view) });
    const net = combine(tallies);
    const whole = this.withCensus(net, census ?? null, question);
    const missing = census === undefined;
    return {
      indicator: question.indicator.code,
      asOf,
      knownOn: known.knownOn,
      value: missing ? null : whole.total,
      suppressed: !missing && whole.total === null,
      target: await this.targets.of(question.indicator.code),
      interval: question.filters.size ? null : intervalOf(census ?? null, net.total),
      census: census ?? null,
      by: question.by,
      cells: question.by.length && !missing ? shown(whole, question.by) : [],
    };
  }

  private dayOf({ asOf, by, filters }: Question, view: View): Day {
    const today = this.clock.today();
    if (view === 'open' || !(by.length || filters.size)) return asOf ?? today;
    const day = asOf ?? monthEndBy(today);
    if (!isMonthEnd(day)) throw monthEndsOnly(monthEndBy(day));
    return day;
  }

  private async tally(known: KnownLedger, { counts, asOf }: Part, question: Question, view: View): Promise<Tally> {
    const filter = toCellFilter(question.filters);
    const columns = columnsTouched(question);
    if (view === 'guarded') {
      if (columns.length > 2) throw tooFine();
      return guarded(await this.count(known, { indicator: counts, asOf }, columns), columns, filter);
    }
    return this.count(
      known,
      { indicator: counts, asOf, filter },
      columnsTouched({ by: question.by, filters: new Map() }),
    );
  }

  private async count(
    known: KnownLedger,
    asked: Parameters<KnownLedger['total']>[0],
    columns: ReturnType<typeof columnsTouched>,
  ): Promise<Tally> {
    if (!columns.length) return { total: await known.total(asked), cells: [] };
    const cells = (await known.cells(asked, columns)).map(({ value, ...at }) => ({ at, value }));
    const sides = columns.map((column) => new Set(cells.map(({ at }) => at[column])).size);
    if (!asked.filter && columns.length > 1 && Math.max(...sides) > WIDEST) throw tooFine();
    return { total: cells.reduce((sum, { value }) => sum + value, 0), cells };
  }

  /** A census says how many, not who: whom it counted stands among the unknown of every dimension. */
  private withCensus(net: Tally, census: Census | null, { by, filters }: Question): Tally {
    if (!census || [...filters.values()].some((values) => !values.includes(null))) return net;
    const at = Object.fromEntries(columnsTouched({ by, filters }).map((column) => [column, null]));
    return combine([
      { sign: 1, tally: net },
      { sign: 1, tally: { total: census.professionals, cells: [{ at, value: census.professionals }] } },
    ]);
  }
}

/** The interval of a census moves with what the ledger added since; a census that is a plain count has none. */
function intervalOf(census: Census | null, net: number | null): Figure['interval'] {
  if (!census || net === null || census.low === census.high) return null;
  return { low: census.low + net, high: census.high + net };
}
