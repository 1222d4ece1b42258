import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { Clock } from '#platform';
import { byRank, fitOf, type Ranked } from '../matching/fit.rules.js';
import { companyUnverified } from '../roles/roles.errors.js';
import { type RoleRow } from '../roles/roles.repository.js';
import { CandidatesQueries, type CandidateRow } from './candidates.queries.js';
import { Naming } from './naming.js';

/** How many are looked at for one role, and from which score on somebody is said to fit. */
const POOL = 200;
const FITS_FROM = 60;

export interface RankedCandidate extends Ranked {
  row: CandidateRow;
}

/** Who fits a role and has not applied, the best first. */
@Injectable()
export class Ranking {
  constructor(
    private readonly queries: CandidatesQueries,
    private readonly naming: Naming,
    private readonly companies: Companies,
    private readonly clock: Clock,
  ) {}

  /** At most 200. Errors: company.unverified. */
  async of(role: RoleRow): Promise<RankedCandidate[]> {
    const ranked = await this.ifVerified(role);
    if (!ranked) throw companyUnverified();
    return ranked;
  }

  /** At most 200; null for a company that is not verified: it sees nobody. */
  async ifVerified(role: RoleRow): Promise<RankedCandidate[] | null> {
    if (!(await this.companies.find(role.companyId))?.verified) return null;
    if (!role.skills.length) return [];
    const rows = await this.queries.best(role.id, role.skills, this.clock.today(), POOL);
    return rows
      .map((row) => ({
        row,
        fit: fitOf(role.skills, row.skills),
        graduatedOn: row.graduatedOn,
        digest: this.naming.alias(role.id, row.personId).key,
      }))
      .filter(({ fit }) => (fit.score ?? 0) >= FITS_FROM)
      .sort(byRank);
  }

  /** Whom the card with that key is about, or null when nobody who fits has it. */
  async personBehind(role: RoleRow, key: string): Promise<string | null> {
    const found = (await this.of(role)).find(({ row }) => this.naming.alias(role.companyId, row.personId).key === key);
    return found?.row.personId ?? null;
  }
}
