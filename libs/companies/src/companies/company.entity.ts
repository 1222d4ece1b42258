import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Governorate } from '#platform';
import { type CompanySize } from './company.rules.js';

/** A company of the sector, member of PITA or not. */
@Entity({ schema: 'companies', name: 'company' })
@Index(['nameAr', 'id'])
@Index('company_registration_no_key', { synchronize: false })
@Index('company_pita_no_key', { synchronize: false })
@Check('company_size_check', `size IN ('micro', 'small', 'medium', 'large', 'very_large')`)
@Check('company_employees_check', 'employees >= 0')
@Check('company_verified_check', 'verified_by IS NULL OR verified_at IS NOT NULL')
export class Company {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  nameAr: string;
  @Column('text')
  nameEn: string;
  @Column('text', { nullable: true, comment: 'null while the registration number is not known' })
  registrationNo: string | null;
  @Column('text', { nullable: true, comment: 'null for a company that is no member of PITA' })
  pitaNo: string | null;
  @Column('text', { nullable: true, comment: 'null while the governorate is not known' })
  governorate: Governorate | null;
  @Column('text', { nullable: true, comment: 'null while the sector is not known' })
  sector: string | null;
  @Column('text')
  size: CompanySize;
  @Column('integer', { nullable: true, comment: 'null while the headcount is not known' })
  employees: number | null;
  @Column('timestamptz', { nullable: true, comment: 'null until a manager has verified it' })
  verifiedAt: Date | null;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null until verified, and for what was loaded as verified' })
  verifiedBy: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}

/** An account that speaks for a company. */
@Entity({ schema: 'companies', name: 'company_member' })
export class CompanyMember {
  @ForeignKey('Company')
  @PrimaryColumn('uuid')
  companyId: string;
  @Index()
  @ForeignKey('Account')
  @PrimaryColumn('uuid')
  accountId: string;
  @Column('timestamptz', { default: () => 'now()' })
  since: Date;
}
