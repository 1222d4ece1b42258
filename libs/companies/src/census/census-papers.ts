import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, Clock } from '#platform';
import { censusClosed } from './censuses.errors.js';
import { type AnswerBefore, lastWords, type PaperAnswer, type SavedAnswer } from './census-paper.rules.js';
import { CensusPapersRepository } from './census-papers.repository.js';

type By = { accountId: string | null };

/** Answers to a census that came on paper or by telephone. Everything joins the caller's transaction. */
@Injectable()
export class CensusPapers {
  constructor(
    private readonly papers: CensusPapersRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes answers into the census of their day, which is opened when there is none; closing it stays a decision of its own.
   * A later answer of a company takes the place of an earlier one; silence never does. Companies that the frame lacks join it.
   * Answers what is to be known of each written one, null for those that others outweigh. Errors: census.closed.
   */
  async save(by: By, answers: readonly PaperAnswer[]): Promise<(SavedAnswer | null)[]> {
    const saved = new Map<PaperAnswer, SavedAnswer>();
    for (const day of new Set(answers.map(({ referenceOn }) => referenceOn))) {
      const ofDay = answers.filter(({ referenceOn }) => referenceOn === day);
      const { id: censusId, opened } = await this.census(by, day);
      const there = await this.papers.answers(
        censusId,
        ofDay.map(({ companyId }) => companyId),
      );
      const standing = lastWords(ofDay).filter(
        ({ companyId, state }) => state === 'complete' || there.get(companyId)?.state !== 'complete',
      );
      const versions = await this.papers.save(censusId, standing, this.clock.now());
      for (const answer of standing) {
        const { companyId } = answer;
        const before = there.get(companyId) ?? null;
        saved.set(answer, { censusId, companyId, opened, before, version: versions.get(companyId) ?? 1 });
      }
      await this.tell(by, censusId, standing, there);
    }
    return answers.map((answer) => saved.get(answer) ?? null);
  }

  /** Puts the answers back as they were. False, and nothing done, when one was changed or the census closed since. */
  async takeBack(by: By, saved: readonly SavedAnswer[]): Promise<boolean> {
    for (const censusId of new Set(saved.map((one) => one.censusId))) {
      const ofCensus = saved.filter((one) => one.censusId === censusId);
      if (!(await this.papers.untouched(censusId, ofCensus))) return false;
      await this.papers.restore(censusId, ofCensus);
      await this.audit.record(
        by,
        ...ofCensus.map(({ companyId, before }) => ({
          action: 'census_answer:update',
          thing: 'company',
          thingId: companyId,
          after: { censusId, takenBack: true, ...before },
        })),
      );
      if (ofCensus.some(({ opened }) => opened) && !(await this.papers.removeUnanswered(censusId))) return false;
    }
    return true;
  }

  private async census(by: By, referenceOn: string): Promise<{ id: string; opened: boolean }> {
    const there = await this.papers.lock(referenceOn);
    if (there?.closedAt) throw censusClosed();
    if (there) return { id: there.id, opened: false };
    const id = randomUUID();
    await this.papers.open(id, referenceOn);
    await this.audit.record(by, { action: 'census:create', thing: 'census', thingId: id, after: { referenceOn } });
    return { id, opened: true };
  }

  private tell(by: By, censusId: string, answers: readonly PaperAnswer[], there: ReadonlyMap<string, AnswerBefore>) {
    return this.audit.record(
      by,
      ...answers.map(({ companyId, state, headcounts }) => ({
        action: 'census_answer:update',
        thing: 'company',
        thingId: companyId,
        before: there.get(companyId),
        after: { censusId, state, ...headcounts },
      })),
    );
  }
}
