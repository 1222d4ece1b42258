import { Injectable } from '@nestjs/common';
import { type Governorate, Transactions } from '#platform';
import { Company, CompanyMember } from './company.entity.js';
import { type CompanySize } from './company.rules.js';

export interface CompanyFilter {
  ids: 'all' | string[];
  q?: string;
  verified?: 'yes' | 'no';
  governorate?: Governorate;
  size?: CompanySize;
  after: string[] | null;
  limit: number;
}

export type CompanyRow = Pick<
  Company,
  | 'id'
  | 'nameAr'
  | 'nameEn'
  | 'registrationNo'
  | 'pitaNo'
  | 'governorate'
  | 'sector'
  | 'size'
  | 'employees'
  | 'verifiedAt'
  | 'verifiedBy'
>;

const COLUMNS = `id, name_ar AS "nameAr", name_en AS "nameEn", registration_no AS "registrationNo", pita_no AS "pitaNo",
  governorate, sector, size, employees, verified_at AS "verifiedAt", verified_by AS "verifiedBy", version, created_at AS "createdAt"`;

@Injectable()
export class CompaniesRepository {
  constructor(private readonly transactions: Transactions) {}

  find(id: string): Promise<Company | null> {
    return this.transactions.manager.findOne(Company, { where: { id } });
  }

  findMany(ids: readonly string[]): Promise<Company[]> {
    return this.transactions.query(`SELECT ${COLUMNS} FROM companies.company WHERE id = ANY($1)`, [ids]);
  }

  all(): Promise<Company[]> {
    return this.transactions.query(`SELECT ${COLUMNS} FROM companies.company`);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.transactions.query('DELETE FROM companies.company WHERE id = ANY($1)', [ids]);
  }

  /** By Arabic name; `limit + 1` rows. */
  list({ ids, q, verified, governorate, size, after, limit }: CompanyFilter): Promise<Company[]> {
    return this.transactions.query(
      `SELECT ${COLUMNS} FROM companies.company
       WHERE ($1::uuid[] IS NULL OR id = ANY($1))
         AND ($2::text IS NULL OR strpos(platform.fold(name_ar || ' ' || name_en), platform.fold($2)) > 0 OR registration_no = $2 OR pita_no = $2)
         AND ($3::boolean IS NULL OR (verified_at IS NOT NULL) = $3)
         AND ($4::text IS NULL OR governorate = $4) AND ($5::text IS NULL OR size = $5)
         AND ($6::text IS NULL OR (name_ar, id) > ($6, $7::uuid))
       ORDER BY name_ar, id LIMIT $8`,
      [
        ids === 'all' ? null : ids,
        q ?? null,
        verified ? verified === 'yes' : null,
        governorate ?? null,
        size ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  async insert(rows: readonly CompanyRow[]): Promise<void> {
    await this.transactions.query(
      `INSERT INTO companies.company (id, name_ar, name_en, registration_no, pita_no, governorate, sector, size, employees, verified_at, verified_by)
       SELECT id, "nameAr", "nameEn", "registrationNo", "pitaNo", governorate, sector, size, employees, "verifiedAt", "verifiedBy"
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "nameAr" text, "nameEn" text, "registrationNo" text, "pitaNo" text,
         governorate text, sector text, size text, employees integer, "verifiedAt" timestamptz, "verifiedBy" uuid)`,
      [JSON.stringify(rows)],
    );
  }

  /** Whether a row of that version was there to be changed. */
  async update(company: Company, version: number): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      Company,
      { id: company.id, version },
      {
        nameAr: company.nameAr,
        nameEn: company.nameEn,
        governorate: company.governorate,
        sector: company.sector,
        size: company.size,
        employees: company.employees,
        verifiedAt: company.verifiedAt,
        verifiedBy: company.verifiedBy,
        version: version + 1,
      },
    );
    return affected === 1;
  }

  /** Companies that carry one of the numbers or one of the names exactly; for matching rows of a file. */
  findBy({ registrationNos, pitaNos, names }: Record<'registrationNos' | 'pitaNos' | 'names', readonly string[]>) {
    return this.transactions.query<Company>(
      `SELECT ${COLUMNS} FROM companies.company
       WHERE registration_no = ANY($1) OR pita_no = ANY($2) OR name_ar = ANY($3) OR name_en = ANY($3) ORDER BY name_ar, id`,
      [registrationNos, pitaNos, names],
    );
  }

  async insertMember(companyId: string, accountId: string): Promise<void> {
    await this.transactions.manager.insert(CompanyMember, { companyId, accountId });
  }
}
