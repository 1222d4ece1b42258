import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Bilingual, type Governorate } from '#platform';
import { CompaniesRepository } from './companies.repository.js';
import { type Company } from './company.entity.js';
import { type CompanySize, sizeOf } from './company.rules.js';

/** What other libs know of a company. */
export interface CompanySummary {
  id: string;
  name: Bilingual;
  registrationNo: string | null;
  pitaNo: string | null;
  governorate: Governorate | null;
  size: CompanySize;
  verified: boolean;
}

/** A company as it comes from a file. */
export interface LoadedCompany {
  id?: string;
  name: Bilingual;
  registrationNo?: string | null;
  pitaNo?: string | null;
  governorate?: Governorate | null;
  sector?: string | null;
  /** By headcount when left out. */
  size?: CompanySize;
  employees?: number | null;
  verifiedAt?: Date | null;
}

const SHEET = 1000;

/** The companies, for other libs. */
@Injectable()
export class Companies {
  constructor(private readonly companies: CompaniesRepository) {}

  /** Inserts companies and answers their ids in order. Joins the caller's transaction; a number that is taken breaks a unique index. */
  async insertMany(rows: readonly LoadedCompany[]): Promise<string[]> {
    const complete = rows.map(({ name, ...row }) => ({
      id: row.id ?? randomUUID(),
      nameAr: name.ar,
      nameEn: name.en,
      registrationNo: row.registrationNo ?? null,
      pitaNo: row.pitaNo ?? null,
      governorate: row.governorate ?? null,
      sector: row.sector ?? null,
      size: row.size ?? sizeOf(row.employees ?? 0),
      employees: row.employees ?? null,
      verifiedAt: row.verifiedAt ?? null,
      verifiedBy: null,
    }));
    for (let at = 0; at < complete.length; at += SHEET) await this.companies.insert(complete.slice(at, at + SHEET));
    return complete.map(({ id }) => id);
  }

  /** Takes companies back that nothing speaks of yet. Throws a foreign-key violation when something depends on one of them. */
  removeMany = (ids: readonly string[]): Promise<void> => this.companies.remove(ids);

  /** Every company, for judging a file that names them. */
  async all(): Promise<CompanySummary[]> {
    return (await this.companies.all()).map(toSummary);
  }

  async summaries(ids: readonly string[]): Promise<Map<string, CompanySummary>> {
    if (!ids.length) return new Map();
    const rows = await this.companies.findMany([...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, toSummary(row)]));
  }

  async find(id: string): Promise<CompanySummary | null> {
    const row = await this.companies.find(id);
    return row && toSummary(row);
  }

  /** Companies that carry one of the numbers, or one of the names exactly as written. */
  async findBy(by: {
    registrationNos?: readonly string[];
    pitaNos?: readonly string[];
    names?: readonly string[];
  }): Promise<CompanySummary[]> {
    const rows = await this.companies.findBy({ registrationNos: [], pitaNos: [], names: [], ...by });
    return rows.map(toSummary);
  }

  /** Makes an account (which holds the role `company_member` over the company) known as one of its members. */
  addMember(companyId: string, accountId: string): Promise<void> {
    return this.companies.insertMember(companyId, accountId);
  }
}

const toSummary = (row: Company): CompanySummary => ({
  id: row.id,
  name: { ar: row.nameAr, en: row.nameEn },
  registrationNo: row.registrationNo,
  pitaNo: row.pitaNo,
  governorate: row.governorate,
  size: row.size,
  verified: row.verifiedAt !== null,
});
