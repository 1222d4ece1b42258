import { Injectable } from '@nestjs/common';
import { type Actor } from '#platform';
import { ApplicationsPresenter } from '../applications/applications.presenter.js';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { CandidateCards } from '../candidates/candidate-cards.js';
import { Ranking } from '../candidates/ranking.js';
import { RetentionService } from '../retention/retention.service.js';
import { readableCompanies } from '../roles/roles.policy.js';
import { RolesRepository, type RoleRow } from '../roles/roles.repository.js';
import { titleOf } from '../roles/role.rules.js';
import { type CompanyAttention } from './attention.dto.js';

/** How many of each a first screen shows, and for how many open roles it is asked who fits. */
const WAITING = 20;
const FITTING = 6;
const ROLES = 8;

@Injectable()
export class AttentionService {
  constructor(
    private readonly roles: RolesRepository,
    private readonly applications: ApplicationsRepository,
    private readonly presenter: ApplicationsPresenter,
    private readonly ranking: Ranking,
    private readonly cards: CandidateCards,
    private readonly retention: RetentionService,
  ) {}

  async ofCompany(actor: Actor): Promise<CompanyAttention> {
    const open = await this.roles.list(readableCompanies(actor), { state: 'open', after: null, limit: ROLES - 1 });
    const checks = await this.retention.waiting(actor, { limit: WAITING });
    return {
      applications: await this.waiting(actor, open),
      checks: checks.items.filter(({ companySays }) => companySays === null),
      ...(await this.fitting(open)),
    };
  }

  private async waiting(actor: Actor, open: RoleRow[]): Promise<CompanyAttention['applications']> {
    const rows = await this.applications.waiting(
      open.map(({ id }) => id),
      WAITING,
    );
    const roles = new Map(open.map((role) => [role.id, role]));
    const waiting: CompanyAttention['applications'] = [];
    for (const row of rows) {
      const role = roles.get(row.roleId)!;
      const [application] = await this.presenter.cards(actor, role.skills, [row]);
      waiting.push({ role: named(role), application: application! });
    }
    return waiting;
  }

  private async fitting(open: RoleRow[]): Promise<Pick<CompanyAttention, 'candidates' | 'fitting' | 'verified'>> {
    const candidates: CompanyAttention['candidates'] = [];
    const fitting: CompanyAttention['fitting'] = [];
    for (const role of open) {
      const ranked = await this.ranking.ifVerified(role);
      if (!ranked) return { candidates: [], fitting: [], verified: false };
      fitting.push({ roleId: role.id, count: ranked.length });
      const best = await this.cards.present(role.companyId, ranked.slice(0, FITTING));
      candidates.push(...best.map((candidate) => ({ role: named(role), candidate })));
    }
    candidates.sort((a, b) => (b.candidate.fit.score ?? 0) - (a.candidate.fit.score ?? 0));
    return { candidates: candidates.slice(0, FITTING), fitting, verified: true };
  }
}

const named = ({ id, titleAr, titleEn }: RoleRow) => ({ id, title: titleOf(titleAr, titleEn) });
