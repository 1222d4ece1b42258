import { Injectable } from '@nestjs/common';
import { Censuses } from '#ledger';
import { type Actor, assertVisible, Audit, Clock, Transactions } from '#platform';
import { COMPANY_SIZES } from '../companies/company.rules.js';
import { type AnswerState } from './census.entity.js';
import { estimateByRatio, estimateTotal, type PublishedEstimate, responseRates } from './census.rules.js';
import { censusClosed, censusUnanswered } from './censuses.errors.js';
import { CensusesRepository } from './censuses.repository.js';

/** Closes a census: its estimate goes to the ledger, known from this moment on. */
@Injectable()
export class CloseCensus {
  constructor(
    private readonly transactions: Transactions,
    private readonly censuses: CensusesRepository,
    private readonly ledger: Censuses,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Errors: census.closed, census.too_few_answers. */
  run(actor: Actor, censusId: string): Promise<void> {
    return this.transactions.run(async () => {
      const census = await this.censuses.lock(censusId);
      assertVisible(census !== null);
      if (census.closedAt) throw censusClosed();
      const estimate = publish(await this.censuses.frame(censusId));
      if (!estimate) throw censusUnanswered();
      await this.censuses.close(censusId, this.clock.now(), estimate);
      await this.audit.record(actor, {
        action: 'census:close',
        thing: 'census',
        thingId: censusId,
        after: { referenceOn: census.referenceOn, ...estimate },
      });
      await this.ledger.close({
        id: censusId,
        referenceOn: census.referenceOn,
        professionals: Math.round(estimate.total),
        standardError: estimate.standardError,
        responseRate: estimate.responseRate,
        low: estimate.low,
        high: estimate.high,
      });
    });
  }
}

type Frame = Awaited<ReturnType<CensusesRepository['frame']>>;

/** The figure to publish: by the growth since the census before where every company has a headcount there, else by size class. */
function publish(frame: Frame): PublishedEstimate | null {
  const eligible = frame.filter(({ state }) => state !== 'ineligible');
  const byRatio = eligible.every(({ before }) => before !== null) ? ratioOf(eligible) : null;
  const found = byRatio ?? stratifiedOf(eligible);
  if (!found || found.low === null || found.high === null) return null;
  const count = (state: AnswerState) => frame.filter((row) => row.state === state).length;
  const { RR1 } = responseRates({
    complete: count('complete'),
    partial: 0,
    refused: count('refused'),
    noContact: count('no_contact'),
    other: 0,
    unknownEligibility: count('waiting'),
    ineligible: count('ineligible'),
  });
  return {
    method: byRatio ? 'ratio' : 'stratified',
    total: found.total,
    standardError: found.standardError,
    low: found.low,
    high: found.high,
    observed: found.observed,
    coefficientOfVariation: found.total === 0 ? 0 : found.standardError / found.total,
    responseRate: RR1,
  };
}

const classes = (frame: Frame) =>
  COMPANY_SIZES.map((size) => ({ size, rows: frame.filter((row) => row.size === size) })).filter(
    ({ rows }) => rows.length,
  );

const stratifiedOf = (frame: Frame) =>
  estimateTotal(
    classes(frame).map(({ size, rows }) => ({
      name: size,
      size: rows.length,
      answers: rows.flatMap(({ professionals }) => professionals ?? []),
    })),
  );

const ratioOf = (frame: Frame) =>
  estimateByRatio(
    classes(frame).map(({ rows }) => ({
      before: rows.map(({ before }) => before ?? 0),
      pairs: rows.flatMap(({ before, professionals }) =>
        professionals === null ? [] : [[before ?? 0, professionals] as const],
      ),
    })),
  );
