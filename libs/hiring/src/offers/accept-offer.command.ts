import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, assertVisible, Audit, Clock, staleVersion, Transactions } from '#platform';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { StartPlacement } from '../placements/start-placement.js';
import { roleFilled } from '../roles/roles.errors.js';
import { ownPerson } from '../roles/roles.policy.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { isInField } from '../roles/role.rules.js';
import { OffersRepository } from './offers.repository.js';
import { assertOpen } from './offers.service.js';

/** A person accepts an offer: the seat is theirs, the placement stands and the ledger knows it, or none of it. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly transactions: Transactions,
    private readonly offers: OffersRepository,
    private readonly applications: ApplicationsRepository,
    private readonly roles: RolesRepository,
    private readonly startPlacement: StartPlacement,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the placement. Errors: offer.expired, offer.answered, role.filled, 412. */
  run(actor: Actor, offerId: string, version: number | null): Promise<string> {
    return this.transactions.run(async () => {
      const found = await this.offers.find(offerId);
      assertVisible(found !== null && found.personId === ownPerson(actor));
      const role = (await this.roles.lock(found.roleId))!; // the last seat goes to one
      const application = (await this.applications.lock(found.applicationId))!;
      const offer = (await this.offers.find(offerId))!;
      assertOpen(offer, this.clock.today());
      if (offer.version !== (version ?? offer.version)) throw staleVersion();
      const hired = await this.roles.hired(role.id);
      if (hired >= role.seats) throw roleFilled();
      const at = this.clock.now();
      await this.offers.answer(offerId, 'accepted', at);
      await this.applications.move(application.id, application.version, { stage: 'hired', at });
      if (hired + 1 === role.seats) {
        await this.roles.setState(role.id, 'filled');
        await this.offers.closeOpenOfRole(role.id, at);
      }
      const placementId = randomUUID();
      await this.audit.record(actor, {
        action: 'offer:accept',
        thing: 'offer',
        thingId: offerId,
        after: { placementId, roleId: role.id },
      });
      await this.startPlacement.run(actor, {
        id: placementId,
        personId: offer.personId,
        companyId: role.companyId,
        roleId: role.id,
        applicationId: application.id,
        kind: role.kind,
        profession: role.profession,
        market: role.market,
        inField: isInField(role.profession),
        partTime: offer.partTime,
        startsOn: offer.startsOn,
        amount: offer.amount,
        currency: offer.currency,
        per: offer.per,
      });
      return placementId;
    });
  }
}
