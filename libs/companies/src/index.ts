export { CompaniesModule } from './companies.module.js';
export { companiesSchema } from './companies.schema.js';
export { Companies, type CompanySummary, type LoadedCompany } from './companies/companies.js';
export { CensusPapers } from './census/census-papers.js';
export { type PaperAnswer, type SavedAnswer } from './census/census-paper.rules.js';
export { COMPANY_SIZES, type CompanySize, sizeOf } from './companies/company.rules.js';
