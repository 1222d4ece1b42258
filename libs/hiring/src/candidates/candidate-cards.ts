import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { type Governorate } from '#platform';
import { type CandidateCard } from './candidates.dto.js';
import { FitPresenter } from './fit.presenter.js';
import { Naming } from './naming.js';
import { type RankedCandidate } from './ranking.js';

/** Cards of people who have not applied: what a company may know of them. */
@Injectable()
export class CandidateCards {
  constructor(
    private readonly naming: Naming,
    private readonly fits: FitPresenter,
    private readonly people: People,
  ) {}

  async present(companyId: string, ranked: readonly RankedCandidate[]): Promise<CandidateCard[]> {
    const ids = ranked.map(({ row }) => row.personId);
    const known = await this.naming.knownBy(companyId, ids);
    const persons = await this.people.summaries(ids);
    const fits = await this.fits.present(ranked.map(({ fit }) => fit));
    return ranked.map(({ row }, at) => ({
      ...this.naming.alias(companyId, row.personId),
      name: known.has(row.personId) ? (persons.get(row.personId)?.displayName ?? null) : null,
      governorate: (persons.get(row.personId)?.governorate ?? null) as Governorate | null,
      graduated: row.graduatedOn !== null,
      invitedAt: row.invitedAt?.toISOString() ?? null,
      fit: fits[at]!,
    }));
  }
}
