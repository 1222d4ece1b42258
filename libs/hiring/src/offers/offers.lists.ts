import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { People } from '#people';
import { type Actor, assertVisible, fromCursor, limitOf, type ListQuery, pageOf } from '#platform';
import { ApplicationsPresenter } from '../applications/applications.presenter.js';
import { includes, ownCompanies, ownPerson, readableCompanies } from '../roles/roles.policy.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { titleOf } from '../roles/role.rules.js';
import { type ListedOffer, type OfferPage } from './offers.dto.js';
import { OffersRepository, type OfferRow } from './offers.repository.js';

/** Offers as lists show them: with the role, the company and whom they are for. */
@Injectable()
export class OfferLists {
  constructor(
    private readonly offers: OffersRepository,
    private readonly roles: RolesRepository,
    private readonly companies: Companies,
    private readonly people: People,
    private readonly presenter: ApplicationsPresenter,
  ) {}

  ofCompanies(actor: Actor, query: ListQuery): Promise<OfferPage> {
    return this.page({ companyIds: readableCompanies(actor) }, query);
  }

  ofPerson(actor: Actor, query: ListQuery): Promise<OfferPage> {
    const personId = ownPerson(actor);
    assertVisible(personId !== null);
    return this.page({ personId }, query);
  }

  async read(actor: Actor, id: string): Promise<ListedOffer> {
    const offer = await this.offers.find(id);
    assertVisible(
      offer !== null && (offer.personId === ownPerson(actor) || includes(ownCompanies(actor), offer.companyId)),
    );
    return (await this.present([offer]))[0]!;
  }

  private async page(of: Parameters<OffersRepository['list']>[0], query: ListQuery): Promise<OfferPage> {
    const limit = limitOf(query);
    const rows = await this.offers.list(of, fromCursor(query.cursor, 2), limit);
    const shown = new Map((await this.present(rows)).map((offer) => [offer.id, offer]));
    return pageOf(
      rows,
      limit,
      ({ sentAt, id }) => [sentAt.toISOString(), id],
      ({ id }) => shown.get(id)!,
    );
  }

  private async present(rows: readonly OfferRow[]): Promise<ListedOffer[]> {
    const roles = new Map((await this.roles.findMany(rows.map(({ roleId }) => roleId))).map((role) => [role.id, role]));
    const companies = await this.companies.summaries(rows.map(({ companyId }) => companyId));
    const persons = await this.people.summaries(rows.map(({ personId }) => personId));
    return rows.map((row) => {
      const { titleAr, titleEn } = roles.get(row.roleId)!;
      const company = { id: row.companyId, name: companies.get(row.companyId)!.name };
      return {
        ...this.presenter.offer({ ...row, sentAt: row.sentAt.toISOString(), answeredAt: null }),
        role: { id: row.roleId, title: titleOf(titleAr, titleEn), company },
        applicationId: row.applicationId,
        name: persons.get(row.personId)?.displayName ?? null,
      };
    });
  }
}
