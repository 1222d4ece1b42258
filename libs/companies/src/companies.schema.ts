import { type LibSchema } from '#platform';
import { CensusAnswer, CompanyCensus } from './census/census.entity.js';
import { Company, CompanyMember } from './companies/company.entity.js';
import { Companies1764000500000 } from './migrations/1764000500000-companies.js';

export const companiesSchema: LibSchema = {
  entities: [Company, CompanyMember, CompanyCensus, CensusAnswer],
  migrations: [Companies1764000500000],
};
