import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity';
import { type CohortTrainerResponse } from './cohorts.dto.js';
import { trainerUnknown } from './cohorts.errors.js';
import { CohortsRepository } from './cohorts.repository.js';

/** Who teaches a cohort: shown on it, and therefore able to mark it. */
@Injectable()
export class CohortTrainers {
  constructor(
    private readonly accounts: Accounts,
    private readonly cohorts: CohortsRepository,
  ) {}

  /** Everybody who could be chosen, by Arabic name; at most 200. */
  async choices(): Promise<CohortTrainerResponse[]> {
    const accounts = await this.accounts.withRole('trainer');
    return accounts.map(({ id, nameAr, nameEn }) => ({ id, name: { ar: nameAr, en: nameEn } }));
  }

  /** Joins the caller's transaction. Errors: trainer.unknown. */
  async set(cohortId: string, trainerIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(trainerIds)];
    const before = await this.cohorts.trainerIds(cohortId);
    const added = wanted.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !wanted.includes(id));
    if (!added.length && !removed.length) return;
    const trainers = new Set((await this.accounts.withRole('trainer')).map(({ id }) => id));
    if (added.some((id) => !trainers.has(id))) throw trainerUnknown();
    await this.cohorts.setTrainers(cohortId, wanted);
    const grant = { role: 'trainer', scope: { kind: 'cohort', id: cohortId } } as const;
    for (const id of added) await this.accounts.grant(id, [grant]);
    for (const id of removed) await this.accounts.revoke(id, grant);
  }
}
