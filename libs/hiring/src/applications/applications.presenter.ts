import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { type Actor, Clock, hasRole, reach } from '#platform';
import { FitPresenter } from '../candidates/fit.presenter.js';
import { Naming } from '../candidates/naming.js';
import { fitOf } from '../matching/fit.rules.js';
import { type OfferResponse } from '../offers/offers.dto.js';
import { offerStateOn } from '../offers/offer.rules.js';
import { includes, ownCompanies } from '../roles/roles.policy.js';
import { type RoleSkillNeed } from '../roles/role.rules.js';
import { BOARD_STAGES, mayMove } from './application.rules.js';
import { type RoleApplicationCard } from './applications.dto.js';
import { type ApplicationRow, type OfferJson } from './applications.repository.js';

/** Applications as cards: named for the company they were sent to, while they stand. */
@Injectable()
export class ApplicationsPresenter {
  constructor(
    private readonly people: People,
    private readonly naming: Naming,
    private readonly fits: FitPresenter,
    private readonly clock: Clock,
  ) {}

  /** Cards of one role's applications, in the order given. */
  async cards(
    actor: Actor,
    wanted: readonly RoleSkillNeed[],
    rows: readonly ApplicationRow[],
  ): Promise<RoleApplicationCard[]> {
    const persons = await this.people.summaries(rows.map(({ personId }) => personId));
    const known = await this.knownTo(actor, rows);
    return rows.map((row) => {
      const { score, requiredMet, required } = fitOf(wanted, row.skills ?? {});
      const mayUpdate = includes(ownCompanies(actor), row.companyId) && hasRole(actor, 'company_member');
      return {
        id: row.id,
        code: this.naming.alias(row.companyId, row.personId).code,
        name: known.has(row.personId) ? (persons.get(row.personId)?.displayName ?? null) : null,
        stage: row.stage,
        reason: row.reason,
        appliedAt: row.appliedAt.toISOString(),
        movedAt: row.movedAt.toISOString(),
        score,
        requiredMet,
        required,
        offer: row.offer && this.offer(row.offer),
        version: row.version,
        moves: mayUpdate ? BOARD_STAGES.filter((stage) => mayMove(row.stage, stage)) : [],
      };
    });
  }

  explain = async (wanted: readonly RoleSkillNeed[], row: ApplicationRow) =>
    (await this.fits.present([fitOf(wanted, row.skills ?? {})]))[0]!;

  offer(offer: OfferJson): OfferResponse {
    const { id, amount, currency, per, partTime, startsOn, expiresOn, note, reason, version } = offer;
    const state = offerStateOn(offer, this.clock.today());
    const sentAt = new Date(offer.sentAt).toISOString();
    return { id, amount, currency, per, partTime, startsOn, expiresOn, note, state, reason, sentAt, version };
  }

  /** Whose names the actor may read: the company's while they have not withdrawn, a coordinator's of the own centres, all for a manager. */
  async knownTo(
    actor: Actor,
    rows: readonly Pick<ApplicationRow, 'personId' | 'companyId' | 'stage'>[],
  ): Promise<Set<string>> {
    const ids = rows.map(({ personId }) => personId);
    if (hasRole(actor, 'manager')) return new Set(ids);
    if (hasRole(actor, 'coordinator'))
      return this.people.inCentres(ids, reach(actor, 'role_application:read', 'centre'));
    return new Set(rows.filter(({ stage }) => stage !== 'withdrawn').map(({ personId }) => personId));
  }
}
