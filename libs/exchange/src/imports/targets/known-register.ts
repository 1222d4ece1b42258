import { Injectable } from '@nestjs/common';
import { Companies } from '#companies';
import { People, readPhone } from '#people';
import { type Known, known } from '../kinds/known.js';

/** What is registered, as judging a file asks for it. */
@Injectable()
export class KnownRegister {
  constructor(
    private readonly companies: Companies,
    private readonly people: People,
  ) {}

  /** The registered companies, and whoever answers the phones. */
  async known(phones: () => Promise<string[]>): Promise<Known> {
    const all = await this.companies.all();
    const found = await this.people.findByPhones(await phones());
    return known(
      all.map(({ registrationNo, id, name }) => ({ registration: registrationNo ?? id, names: [name.ar, name.en] })),
      [...found].flatMap(([phone, ids]) =>
        ids.map((id): [string, string] => [readPhone(phone)?.matchKey ?? phone, id]),
      ),
    );
  }

  /** The ids of the companies of these names, by the name as written. */
  async companiesNamed(names: readonly string[]): Promise<Map<string, { id: string; size: string }>> {
    if (names.length === 0) return new Map();
    const all = await this.companies.all();
    const byId = new Map(all.map((company) => [company.id, company]));
    const found = known(all.map(({ id, name }) => ({ registration: id, names: [name.ar, name.en] })));
    return new Map(
      names.flatMap((name) => {
        const company = byId.get(found.companyNamed(name) ?? '');
        return company ? [[name, { id: company.id, size: company.size }] as const] : [];
      }),
    );
  }
}
