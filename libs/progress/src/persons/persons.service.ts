import { Injectable } from '@nestjs/common';
import { Counting, Ledger, type RecordedMilestone, type StepIndicator } from '#ledger';
import { People } from '#people';
import { Clock, fromCursor, isId, notFound, pageOf } from '#platform';
import { toCellFilter } from '../dimensions/dimension.rules.js';
import { textOf } from '../figures/known-on.rules.js';
import { type Question } from '../figures/question.rules.js';
import { type FigurePersonPage, type FigureMilestone } from './persons.dto.js';

/** From a number to the persons behind it, and from a person to the evidence. */
@Injectable()
export class FigurePersons {
  constructor(
    private readonly counting: Counting,
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** Those who count, in the order of their ids. Of the professionals those whom the ledger knows; a census knows nobody by name. */
  async list(question: Question, limit: number, cursor: string | undefined): Promise<FigurePersonPage> {
    const [after = null] = fromCursor(cursor, 1) ?? [];
    if (after !== null && !isId(after)) throw notFound();
    const known = await this.counting.knownOn(question.knownOn);
    const asOf = question.asOf ?? this.clock.today();
    const indicator: StepIndicator | StepIndicator[] = question.indicator.counts ?? ['in_companies', 'elsewhere'];
    const ids = await known.persons({ indicator, asOf, filter: toCellFilter(question.filters) }, after, limit + 1);
    const names = await this.people.summaries(ids.slice(0, limit));
    const page = pageOf(
      ids,
      limit,
      (id) => [id],
      (id) => ({ personId: id, name: names.get(id)?.displayName ?? null }),
    );
    return { ...page, asOf, knownOn: textOf(known.knownOn) };
  }

  /** What was recorded of a person, reversals folded into the rows that they cancel. Errors: request.not_found. */
  async milestones(personId: string): Promise<FigureMilestone[]> {
    const { milestones, traits } = await this.ledger.history(personId);
    if (!milestones.length && !traits.length) throw notFound();
    const reversals = new Map(milestones.map((row) => [row.reverses, row]));
    return milestones.filter((row) => row.reverses === null).map((row) => toResponse(row, reversals.get(row.id)));
  }
}

const toResponse = (row: RecordedMilestone, reversal: RecordedMilestone | undefined): FigureMilestone => ({
  id: row.id,
  kind: row.kind,
  occurredOn: row.occurredOn,
  recordedAt: textOf(row.recordedAt),
  reversedAt: reversal ? textOf(reversal.recordedAt) : null,
  reversedBecause: reversal?.reason ?? null,
  reason: row.reason,
  detail: row.detail && { ...row.detail },
  cohortId: row.cohortId,
  placementId: row.placementId,
  recordedBy: row.recordedBy,
});
