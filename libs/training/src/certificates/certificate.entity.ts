import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../sql.js';
import { REVOCATION_REASONS, type RevocationReason } from './revocation.rules.js';

/** Says that a person graduated. The name on it is the register's: an erased person leaves a certificate without a name. */
@Entity({ schema: 'training', name: 'certificate' })
@Index('certificate_one_valid', { synchronize: false })
@Check('certificate_serial_check', `serial ~ '^MSR[0-9]{2}[0-9A-HJKMNP-TV-Z]{8}[0-9A-HJKMNP-TV-Z]$'`)
@Check('certificate_revoked_reason_check', `revoked_reason IN (${oneOf(REVOCATION_REASONS)})`)
@Check('certificate_revoked_check', '(revoked_on IS NULL) = (revoked_reason IS NULL)')
export class Certificate {
  @PrimaryColumn('uuid')
  id: string;
  /** Without separators: MSR, two digits of the year, eight characters, the check character. */
  @Index({ unique: true })
  @Column('text')
  serial: string;
  @Index()
  @ForeignKey('Enrolment')
  @Column('uuid')
  enrolmentId: string;
  @Index()
  @ForeignKey('Person')
  @Column('uuid')
  personId: string;
  @Index()
  @ForeignKey('Cohort')
  @Column('uuid')
  cohortId: string;
  @Index()
  @ForeignKey('CurriculumVersion')
  @Column('uuid')
  curriculumVersionId: string;
  @Column('date')
  issuedOn: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null when it was loaded from a file' })
  issuedBy: string | null;
  @Column('date', { nullable: true, comment: 'null while it is valid' })
  revokedOn: string | null;
  @Column('text', { nullable: true, comment: 'null while it is valid' })
  revokedReason: RevocationReason | null;
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true, comment: 'null while it is valid' })
  revokedBy: string | null;
  @Column('integer', { default: 1 })
  version: number;
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
