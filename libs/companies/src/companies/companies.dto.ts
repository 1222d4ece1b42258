import { ApiProperty } from '@nestjs/swagger';
import {
  BilingualText,
  GOVERNORATE_CODES,
  type Governorate,
  ListQuery,
  Nested,
  OneOf,
  PageOf,
  Text,
  Whole,
} from '#platform';
import { type Company } from './company.entity.js';
import { COMPANY_SIZES, type CompanySize } from './company.rules.js';

export class CompanyName {
  @Text({ max: 200 })
  ar: string;
  @Text({ max: 200 })
  en: string;
}

export class NewCompany {
  @Nested(() => CompanyName)
  name: CompanyName;
  @Text({ optional: true, nullable: true, max: 30 })
  registrationNo?: string | null;
  @Text({ optional: true, nullable: true, max: 30 })
  pitaNo?: string | null;
  @OneOf(GOVERNORATE_CODES, { optional: true, nullable: true })
  governorate?: Governorate | null;
  @Text({ optional: true, nullable: true, max: 100 })
  sector?: string | null;
  @OneOf(COMPANY_SIZES, { optional: true, description: 'by headcount when left out' })
  size?: CompanySize;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  employees?: number | null;
}

export class CompanyChange {
  @Nested(() => CompanyName, { optional: true })
  name?: CompanyName;
  @OneOf(GOVERNORATE_CODES, { optional: true, nullable: true })
  governorate?: Governorate | null;
  @Text({ optional: true, nullable: true, max: 100 })
  sector?: string | null;
  @Whole({ optional: true, nullable: true, max: 100_000 })
  employees?: number | null;
}

export class CompanyQuery extends ListQuery {
  @Text({ optional: true, max: 100, description: 'part of a name, or a number' })
  q?: string;
  @OneOf(['yes', 'no'], { optional: true })
  verified?: 'yes' | 'no';
  @OneOf(GOVERNORATE_CODES, { optional: true })
  governorate?: Governorate;
  @OneOf(COMPANY_SIZES, { optional: true })
  size?: CompanySize;
}

export class CompanyCan {
  @ApiProperty()
  update: boolean;
  @ApiProperty()
  verify: boolean;
}

export class CompanyResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: BilingualText })
  name: BilingualText;
  @ApiProperty({ type: String, nullable: true })
  registrationNo: string | null;
  @ApiProperty({ type: String, nullable: true })
  pitaNo: string | null;
  @ApiProperty({ type: String, nullable: true, enum: [...GOVERNORATE_CODES, null] })
  governorate: Governorate | null;
  @ApiProperty({ type: String, nullable: true })
  sector: string | null;
  @ApiProperty({ enum: COMPANY_SIZES })
  size: CompanySize;
  @ApiProperty({ type: 'integer', nullable: true })
  employees: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  verifiedAt: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: CompanyCan })
  can: CompanyCan;
}

export class CompanyPage extends PageOf(CompanyResponse) {}

export const toCompanyResponse = (company: Company, can: CompanyCan): CompanyResponse => ({
  id: company.id,
  name: { ar: company.nameAr, en: company.nameEn },
  registrationNo: company.registrationNo,
  pitaNo: company.pitaNo,
  governorate: company.governorate,
  sector: company.sector,
  size: company.size,
  employees: company.employees,
  verifiedAt: company.verifiedAt?.toISOString() ?? null,
  version: company.version,
  can,
});
