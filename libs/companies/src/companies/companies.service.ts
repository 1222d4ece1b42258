import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  assertAllowed,
  assertVisible,
  Audit,
  Clock,
  fromCursor,
  hasRole,
  limitOf,
  pageOf,
  staleVersion,
  Transactions,
} from '#platform';
import {
  type CompanyChange,
  type CompanyPage,
  type CompanyQuery,
  type CompanyResponse,
  type NewCompany,
  toCompanyResponse,
} from './companies.dto.js';
import { refuseTakenNumbers } from './companies.errors.js';
import { canUpdateCompany, readableCompanies } from './companies.policy.js';
import { CompaniesRepository, type CompanyRow } from './companies.repository.js';
import { type Company } from './company.entity.js';
import { sizeOf } from './company.rules.js';

@Injectable()
export class CompaniesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly companies: CompaniesRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: CompanyQuery): Promise<CompanyPage> {
    const limit = limitOf(query);
    const rows = await this.companies.list({
      ...query,
      ids: readableCompanies(actor),
      after: fromCursor(query.cursor, 2),
      limit,
    });
    return pageOf(
      rows,
      limit,
      ({ nameAr, id }) => [nameAr, id],
      (company) => this.toResponse(actor, company),
    );
  }

  async read(actor: Actor, id: string): Promise<CompanyResponse> {
    return this.toResponse(actor, await this.visible(actor, id));
  }

  create(actor: Actor, { name, employees = null, size, ...rest }: NewCompany): Promise<CompanyResponse> {
    const row: CompanyRow = {
      id: randomUUID(),
      nameAr: name.ar,
      nameEn: name.en,
      registrationNo: rest.registrationNo ?? null,
      pitaNo: rest.pitaNo ?? null,
      governorate: rest.governorate ?? null,
      sector: rest.sector ?? null,
      size: size ?? sizeOf(employees ?? 0),
      employees,
      verifiedAt: null,
      verifiedBy: null,
    };
    return this.transactions.run(async () => {
      await this.companies.insert([row]).catch(refuseTakenNumbers);
      await this.audit.record(actor, { action: 'company:create', thing: 'company', thingId: row.id, after: row });
      return this.read(actor, row.id);
    });
  }

  change(actor: Actor, id: string, change: CompanyChange, version: number): Promise<CompanyResponse> {
    return this.transactions.run(async () => {
      const before = await this.visible(actor, id);
      assertAllowed(canUpdateCompany(actor, id));
      const { name, ...rest } = change;
      const after = { ...before, ...rest, nameAr: name?.ar ?? before.nameAr, nameEn: name?.en ?? before.nameEn };
      if (typeof rest.employees === 'number') after.size = sizeOf(rest.employees);
      return this.save(actor, 'company:update', before, after, version);
    });
  }

  /** From now on its members see candidates. */
  verify(actor: Actor, id: string, verified: boolean, version: number): Promise<CompanyResponse> {
    return this.transactions.run(async () => {
      const before = await this.visible(actor, id);
      const after: Company = {
        ...before,
        verifiedAt: verified ? this.clock.now() : null,
        verifiedBy: verified ? actor.accountId : null,
      };
      return this.save(actor, 'company:verify', before, after, version);
    });
  }

  private async save(actor: Actor, action: string, before: Company, after: Company, version: number) {
    if (!(await this.companies.update(after, version))) throw staleVersion();
    await this.audit.record(actor, { action, thing: 'company', thingId: before.id, before, after });
    return this.read(actor, before.id);
  }

  private async visible(actor: Actor, id: string): Promise<Company> {
    const ids = readableCompanies(actor);
    const company = ids === 'all' || ids.includes(id) ? await this.companies.find(id) : null;
    assertVisible(company !== null);
    return company;
  }

  private toResponse(actor: Actor, company: Company): CompanyResponse {
    return toCompanyResponse(company, {
      update: canUpdateCompany(actor, company.id),
      verify: hasRole(actor, 'manager'),
    });
  }
}
