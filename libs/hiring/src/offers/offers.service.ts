import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, type Actor, assertAllowed, assertVisible, Audit, Clock, staleVersion, Transactions } from '#platform';
import { STAGE_MOVES } from '../applications/application.rules.js';
import { applicationMove } from '../applications/applications.errors.js';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { roleFilled } from '../roles/roles.errors.js';
import { includes, ownCompanies, ownPerson } from '../roles/roles.policy.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { type DeclineReason, offerStateOn } from './offer.rules.js';
import { type ListedOffer, type NewOffer } from './offers.dto.js';
import { expiresInThePast, offerAnswered, offerExpired, offerOpen, startsTooFar } from './offers.errors.js';
import { OfferLists } from './offers.lists.js';
import { OffersRepository, type OfferRow } from './offers.repository.js';

/** Offers: sent and withdrawn by the company, declined by the person. Accepting is a command of its own. */
@Injectable()
export class OffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly offers: OffersRepository,
    private readonly applications: ApplicationsRepository,
    private readonly visibleApplications: ApplicationsService,
    private readonly roles: RolesRepository,
    private readonly lists: OfferLists,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Errors: offer.open, role.filled, role_application.move, offer.expires_in_past, offer.starts_too_far. */
  send(actor: Actor, applicationId: string, request: NewOffer): Promise<ListedOffer> {
    const today = this.clock.today();
    if (request.expiresOn < today) throw expiresInThePast();
    if (request.startsOn < addDays(today, -365) || request.startsOn > addDays(today, 365)) throw startsTooFar();
    return this.transactions.run(async () => {
      const row = await this.visibleApplications.visible(actor, applicationId);
      assertAllowed(includes(ownCompanies(actor), row.companyId));
      const role = (await this.roles.lock(row.roleId))!;
      if ((await this.roles.hired(role.id)) >= role.seats) throw roleFilled();
      await this.applications.lock(applicationId);
      const application = (await this.applications.find(applicationId))!;
      const at = this.clock.now();
      const latest = application.offer && offerStateOn(application.offer, today);
      if (latest === 'sent' || latest === 'accepted') throw offerOpen();
      if (application.stage !== 'offered' && !STAGE_MOVES[application.stage].includes('offered'))
        throw applicationMove();
      await this.offers.closeOpen(applicationId, 'expired', at);
      const id = randomUUID();
      await this.offers.insert({ id, applicationId, sentAt: at, ...request, note: request.note ?? null });
      await this.applications.move(applicationId, application.version, { stage: 'offered', at });
      await this.audit.record(actor, {
        action: 'offer:create',
        thing: 'offer',
        thingId: id,
        after: { applicationId, ...request },
      });
      return this.lists.read(actor, id);
    });
  }

  /** Errors: offer.answered, 412. */
  withdraw(actor: Actor, id: string, version: number | null): Promise<ListedOffer> {
    return this.end(actor, 'offer:withdraw', id, version, 'withdrawn', (offer) =>
      includes(ownCompanies(actor), offer.companyId),
    );
  }

  /** Errors: offer.answered, offer.expired, 412. */
  decline(actor: Actor, id: string, version: number | null, reason: DeclineReason | null): Promise<ListedOffer> {
    return this.end(
      actor,
      'offer:decline',
      id,
      version,
      'declined',
      (offer) => offer.personId === ownPerson(actor),
      reason,
    );
  }

  private end(
    actor: Actor,
    action: string,
    id: string,
    version: number | null,
    state: 'withdrawn' | 'declined',
    isTheirs: (offer: OfferRow) => boolean,
    reason: DeclineReason | null = null,
  ): Promise<ListedOffer> {
    return this.transactions.run(async () => {
      const found = await this.offers.find(id);
      assertVisible(found !== null && isTheirs(found));
      const application = (await this.applications.lock(found.applicationId))!;
      const offer = (await this.offers.find(id))!;
      if (offer.version !== (version ?? offer.version)) throw staleVersion();
      assertOpen(offer, this.clock.today());
      await this.offers.answer(id, state, this.clock.now(), reason);
      if (application.stage === 'offered')
        await this.applications.move(application.id, application.version, { stage: 'interview', at: this.clock.now() });
      await this.audit.record(actor, { action, thing: 'offer', thingId: id, after: { state, reason } });
      return this.lists.read(actor, id);
    });
  }
}

/** Errors: offer.expired, offer.answered. */
export function assertOpen(offer: OfferRow, today: string): void {
  const state = offerStateOn(offer, today);
  if (state === 'expired') throw offerExpired();
  if (state !== 'sent') throw offerAnswered();
}
