import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, notFound, staleVersion, Transactions } from '#platform';
import { teachingReach } from '../sessions/sessions.policy.js';
import {
  type CourseToMark,
  type MarkingSheet,
  type ResultCell,
  type ResultResponse,
  type SavedResults,
} from './results.dto.js';
import { namedTwice, notOnTheSheet, tooManyDecimals } from './results.errors.js';
import { ResultsQueries } from './results.queries.js';
import { ResultsRepository } from './results.repository.js';

@Injectable()
export class ResultsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly results: ResultsRepository,
    private readonly queries: ResultsQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async sheet(actor: Actor, cohortId: string, courseId: string): Promise<MarkingSheet> {
    const sheet = await this.queries.sheet(teachingReach(actor, 'class_session:read'), cohortId, courseId);
    if (!sheet) throw notFound();
    return sheet;
  }

  /** The courses that the caller's running cohorts are being taught, those with the most missing marks first. */
  toMark(actor: Actor): Promise<CourseToMark[]> {
    return this.queries.toMark(teachingReach(actor, 'result:mark'));
  }

  /** Errors: 404 when it is on no sheet of the caller's. */
  async read(actor: Actor, cell: Pick<ResultCell, 'enrolmentId' | 'assessmentId'>): Promise<ResultResponse> {
    const { size } = await this.results.within(teachingReach(actor, 'class_session:read'), [cell]);
    if (!size) throw notFound();
    const [found] = await this.results.read([cell]);
    return found!;
  }

  /** Writes one cell. Errors: 404 when it is on no sheet of the caller's, 412, result.decimals. */
  async set(actor: Actor, cell: ResultCell): Promise<ResultResponse> {
    if (!hasOneDecimal(cell.score)) throw tooManyDecimals('/score');
    return this.transactions.run(async () => {
      const { size } = await this.results.within(teachingReach(actor, 'result:mark'), [cell]);
      if (!size) throw notFound();
      const [now] = await this.write(actor, [cell]);
      if (now!.version !== cell.version && !isWritten(now!, cell)) throw staleVersion();
      return now!;
    });
  }

  /** Writes a block; a cell that somebody else changed meanwhile is left alone and answered as it is. Errors: result.not_on_sheet, result.named_twice, result.decimals. */
  async setMany(actor: Actor, cells: readonly ResultCell[]): Promise<SavedResults> {
    const wrong = cells.findIndex(({ score }) => !hasOneDecimal(score));
    if (wrong >= 0) throw tooManyDecimals(`/cells/${wrong}/score`);
    const twice = repeatedIn(cells);
    if (twice.length) throw namedTwice(twice);
    return this.transactions.run(async () => {
      const known = await this.results.within(teachingReach(actor, 'result:mark'), cells);
      const strangers = cells.map((_, place) => place).filter((place) => !known.has(place));
      if (strangers.length) throw notOnTheSheet(strangers);
      const now = await this.write(actor, cells);
      const seen = (place: number) => cells[place]!;
      return {
        changed: now.filter((cell, place) => isWritten(cell, seen(place))),
        stale: now.filter((cell, place) => cell.version !== seen(place).version && !isWritten(cell, seen(place))),
      };
    });
  }

  private async write(actor: Actor, cells: readonly ResultCell[]): Promise<ResultResponse[]> {
    const { changed, before } = await this.results.save(cells, this.clock.now());
    if (changed.length)
      await this.audit.record(actor, {
        action: 'result:mark',
        thing: 'result',
        thingId:
          changed.length === 1 ? `${changed[0]!.enrolmentId}/${changed[0]!.assessmentId}` : changed[0]!.assessmentId,
        before,
        after: Object.fromEntries(
          changed.map(({ enrolmentId, assessmentId, score }) => [`${enrolmentId}/${assessmentId}`, score]),
        ),
      });
    return changed.length === cells.length ? inOrder(changed, cells) : this.results.read(cells);
  }
}

const hasOneDecimal = (score: number | null) => score === null || Math.abs(score * 10 - Math.round(score * 10)) < 1e-9;

/** The cell is what was asked for, one version on from the one that was seen. */
const isWritten = (now: ResultResponse, cell: ResultCell) =>
  now.version === cell.version + 1 && now.score === cell.score;

const nameOf = ({ enrolmentId, assessmentId }: ResultCell) => `${enrolmentId}/${assessmentId}`.toLowerCase();

/** The places of cells that an earlier one names too. */
const repeatedIn = (cells: readonly ResultCell[]): number[] => {
  const first = new Map([...cells.entries()].reverse().map(([place, cell]) => [nameOf(cell), place]));
  return cells.map((_, place) => place).filter((place) => first.get(nameOf(cells[place]!)) !== place);
};

const inOrder = (changed: readonly ResultResponse[], cells: readonly ResultCell[]): ResultResponse[] => {
  const by = new Map(changed.map((cell) => [`${cell.enrolmentId}/${cell.assessmentId}`, cell]));
  return cells.map(({ enrolmentId, assessmentId }) => by.get(`${enrolmentId}/${assessmentId}`)!);
};
