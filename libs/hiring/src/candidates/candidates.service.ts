import { Injectable } from '@nestjs/common';
import { type Actor, assertVisible, Audit, Clock, Transactions } from '#platform';
import { takesApplications } from '../roles/role.rules.js';
import { roleClosed } from '../roles/roles.errors.js';
import { RolesService } from '../roles/roles.service.js';
import { CandidateCards } from './candidate-cards.js';
import { type CandidateList } from './candidates.dto.js';
import { Invitations } from './invitations.repository.js';
import { Ranking } from './ranking.js';

@Injectable()
export class CandidatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: RolesService,
    private readonly ranking: Ranking,
    private readonly cards: CandidateCards,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who fits and has not applied. Errors: company.unverified. */
  async list(actor: Actor, roleId: string, limit = 50): Promise<CandidateList> {
    const role = await this.roles.visible(actor, roleId);
    const ranked = await this.ranking.of(role);
    return {
      items: await this.cards.present(role.companyId, ranked.slice(0, limit)),
      next: null,
      fitting: ranked.length,
    };
  }

  /** Asks somebody to apply. Errors: company.unverified, role.closed, 404 for a card that is not there any more. */
  invite(actor: Actor, roleId: string, key: string): Promise<void> {
    return this.transactions.run(async () => {
      const role = await this.roles.visible(actor, roleId);
      if (!takesApplications(role, this.clock.today())) throw roleClosed();
      const personId = await this.ranking.personBehind(role, key);
      assertVisible(personId !== null);
      await this.invitations.add(roleId, personId);
      await this.audit.record(actor, {
        action: 'candidate:invite',
        thing: 'role',
        thingId: roleId,
        after: { candidate: key },
      });
    });
  }
}
