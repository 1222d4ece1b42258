import { Injectable } from '@nestjs/common';
import { type Actor } from '#platform';
import { CandidateCards } from '../candidates/candidate-cards.js';
import { Ranking } from '../candidates/ranking.js';
import { RolesPresenter } from '../roles/roles.presenter.js';
import { type RoleRow } from '../roles/roles.repository.js';
import { RolesService } from '../roles/roles.service.js';
import { type RoleBoard } from './applications.dto.js';
import { ApplicationsPresenter } from './applications.presenter.js';
import { ApplicationsRepository } from './applications.repository.js';

/** How many applications a board shows, and how many who have not applied. */
const APPLICATIONS = 500;
const CANDIDATES = 20;

/** A role with everybody who applied and the best who did not. */
@Injectable()
export class BoardService {
  constructor(
    private readonly roles: RolesService,
    private readonly rolesPresenter: RolesPresenter,
    private readonly applications: ApplicationsRepository,
    private readonly presenter: ApplicationsPresenter,
    private readonly ranking: Ranking,
    private readonly candidateCards: CandidateCards,
  ) {}

  async read(actor: Actor, roleId: string): Promise<RoleBoard> {
    const role = await this.roles.visible(actor, roleId);
    const [shown] = await this.rolesPresenter.forMember(actor, [role]);
    const rows = await this.applications.ofRole(roleId, APPLICATIONS);
    const cards = await this.presenter.cards(actor, role.skills, rows);
    return {
      role: shown!,
      applications: cards.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)),
      ...(await this.candidates(role)),
    };
  }

  private async candidates(role: RoleRow): Promise<Pick<RoleBoard, 'candidates' | 'fitting' | 'verified'>> {
    if (role.state !== 'open') return { candidates: [], fitting: 0, verified: true };
    const ranked = await this.ranking.ifVerified(role);
    if (!ranked) return { candidates: [], fitting: 0, verified: false };
    const candidates = await this.candidateCards.present(role.companyId, ranked.slice(0, CANDIDATES));
    return { candidates, fitting: ranked.length, verified: true };
  }
}
